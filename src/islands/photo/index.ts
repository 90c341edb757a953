// linli-photo: shrinks photos on the phone before they travel, shows them, lets one be taken out again.
// Without script, or in a browser too old for it, the plain file field sends the photos as they are.
import { fill, wordsOf } from "../shared/words";

customElements.define("linli-photo", class extends HTMLElement {
  private files: File[] = [];
  private readonly list = document.createElement("ul");
  private readonly note = document.createElement("p");

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>("input[type=file]");
    if (!input || !canSetFiles()) return;
    this.classList.add("is-live");
    this.list.className = "photo-list";
    this.note.className = "island-note";
    this.note.setAttribute("role", "status");
    this.append(this.list, this.note);
    input.addEventListener("change", () => void this.add(input));
  }

  private async add(input: HTMLInputElement): Promise<void> {
    const [, tooMany, unreadable, busy] = wordsOf(this);
    const most = Number(this.getAttribute("most") ?? 6);
    // The field fires after we put our own files in, too: those are known.
    const chosen = Array.from(input.files ?? []).filter(file => !this.files.includes(file));
    this.note.textContent = busy ?? "";
    let said = "";
    for (const file of chosen) {
      if (this.files.length >= most) {
        said = tooMany ?? "";
        break;
      }
      try {
        this.files.push(await shrink(file, Number(this.getAttribute("edge") ?? 1600)));
      } catch {
        said = unreadable ?? "";
      }
    }
    this.note.textContent = said;
    this.show(input);
  }

  private show(input: HTMLInputElement): void {
    const transfer = new DataTransfer();
    this.files.forEach(file => transfer.items.add(file));
    input.files = transfer.files;
    const [remove, , , , nth] = wordsOf(this);
    this.list.replaceChildren(...this.files.map((file, index) => {
      const item = document.createElement("li");
      const image = document.createElement("img");
      image.src = URL.createObjectURL(file);
      image.alt = fill(nth, index + 1);
      image.onload = () => URL.revokeObjectURL(image.src);
      const size = document.createElement("span");
      size.className = "photo-size";
      size.textContent = `${Math.max(1, Math.round(file.size / 1024))} KB`;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "photo-remove";
      button.textContent = "×";
      button.setAttribute("aria-label", `${remove ?? ""} ${index + 1}`);
      button.onclick = () => {
        this.files.splice(index, 1);
        this.show(input);
      };
      item.append(image, size, button);
      return item;
    }));
  }
});

function canSetFiles(): boolean {
  try {
    return new DataTransfer().items !== undefined;
  } catch {
    return false;
  }
}

async function shrink(file: File, edge: number): Promise<File> {
  const picture = await read(file);
  const scale = Math.min(1, edge / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d")!.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>(done => canvas.toBlob(done, "image/jpeg", 0.82));
  // A screenshot or a drawing may be smaller as it was; but only a redrawn picture has lost the place it was taken at.
  return blob ? new File([blob], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg", lastModified: file.lastModified }) : file;
}

function read(file: File): Promise<HTMLImageElement> {
  return new Promise((done, failed) => {
    const image = new Image();
    image.onload = () => {
      URL.revokeObjectURL(image.src);
      done(image);
    };
    image.onerror = failed;
    image.src = URL.createObjectURL(file);
  });
}
