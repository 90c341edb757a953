// linli-blur: a photo is painted over with a finger before it may leave. What is painted becomes one colour a cell: nothing of it is left to be
// reckoned back. The painted copy is put into a file field of the form around it; the original is never sent again.
import { fill, wordsOf } from "../shared/words";
import { CellGrid } from "./grid";

const longestEdge = 1600;

customElements.define("linli-blur", class extends HTMLElement {
  connectedCallback(): void {
    const [how, undo, clear, fine, broad, failed, canvasSays, ready] = wordsOf(this);
    const source = this.getAttribute("src");
    if (!source || !canSetFiles()) return;
    const note = document.createElement("p");
    note.className = "island-note";
    note.setAttribute("role", "status");
    const image = new Image();
    image.onerror = () => {
      note.textContent = failed ?? "";
      this.replaceChildren(note);
    };
    image.onload = () => {
      const canvas = document.createElement("canvas");
      const scale = Math.min(1, longestEdge / Math.max(image.naturalWidth, image.naturalHeight));
      canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
      canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
      canvas.className = "blur-canvas";
      canvas.tabIndex = 0;
      canvas.setAttribute("role", "application");
      canvas.setAttribute("aria-label", canvasSays ?? "");
      const field = document.createElement("input");
      field.type = "file";
      field.name = "photos";
      field.hidden = true;
      const grid = new CellGrid(canvas, image);
      const keep = (): void => {
        note.textContent = fill(ready, grid.strokes);
        grid.draw(false);
        // The picture is taken at once, only its packing comes later: the cursor may be drawn again.
        canvas.toBlob(blob => {
          if (!blob) return;
          const transfer = new DataTransfer();
          transfer.items.add(new File([blob], "blurred.jpg", { type: "image/jpeg" }));
          field.files = transfer.files;
        }, "image/jpeg", 0.85);
        grid.draw();
      };
      const says = document.createElement("p");
      says.textContent = how ?? "";
      const tools = document.createElement("div");
      tools.className = "blur-tools";
      const brushes = [press(fine, () => choose(0)), press(broad, () => choose(1))];
      const choose = (which: number): void => {
        grid.reach = which;
        brushes.forEach((button, index) => button.setAttribute("aria-pressed", String(index === which)));
      };
      choose(1);
      tools.append(...brushes, press(undo, () => { grid.undo(); keep(); }), press(clear, () => { grid.clear(); keep(); }));
      this.replaceChildren(says, tools, canvas, note, field);
      paintBy(canvas, grid, keep);
      grid.draw();
      keep();
    };
    image.src = source;
  }
});

function press(words: string | undefined, does: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn btn-secondary btn-sm";
  button.textContent = words ?? "";
  button.onclick = does;
  return button;
}

function paintBy(canvas: HTMLCanvasElement, grid: CellGrid, keep: () => void): void {
  let painting = false;
  const at = (event: PointerEvent): [number, number] => {
    const box = canvas.getBoundingClientRect();
    return [(event.clientX - box.left) * canvas.width / box.width, (event.clientY - box.top) * canvas.height / box.height];
  };
  canvas.addEventListener("pointerdown", event => {
    painting = true;
    canvas.setPointerCapture(event.pointerId);
    grid.begin();
    grid.paint(...at(event));
    event.preventDefault();
  });
  canvas.addEventListener("pointermove", event => {
    if (painting) grid.paint(...at(event));
  });
  for (const end of ["pointerup", "pointercancel"])
    canvas.addEventListener(end, () => {
      if (painting) keep();
      painting = false;
    });
  canvas.addEventListener("keydown", event => {
    const move = ({ ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as Record<string, [number, number]>)[event.key];
    if (move) grid.move(...move);
    else if (event.key === " ") grid.paintHere();
    else return;
    event.preventDefault();
    keep();
  });
  canvas.addEventListener("blur", () => grid.hideCursor());
}

function canSetFiles(): boolean {
  try {
    return new DataTransfer().items !== undefined && "PointerEvent" in window;
  } catch {
    return false;
  }
}
