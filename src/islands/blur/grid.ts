// The photo as a grid of cells; a painted cell shows one colour. About 28 cells across: a face is a few of them, a number plate one or two.
const cellsAcross = 28;
const smallestCell = 12;

export class CellGrid {
  /** How many cells around the finger are painted: 0 or 1. */
  reach = 1;
  private done: Set<string>[] = [];
  private cursor: [number, number] = [0, 0];
  private cursorShown = false;
  private readonly cell: number;
  private readonly columns: number;
  private readonly rows: number;
  private readonly pen: CanvasRenderingContext2D;
  private readonly small: HTMLCanvasElement;

  constructor(private readonly canvas: HTMLCanvasElement, private readonly image: HTMLImageElement) {
    this.cell = Math.max(smallestCell, Math.ceil(Math.max(canvas.width, canvas.height) / cellsAcross));
    this.columns = Math.ceil(canvas.width / this.cell);
    this.rows = Math.ceil(canvas.height / this.cell);
    this.pen = canvas.getContext("2d")!;
    this.small = document.createElement("canvas");
    this.small.width = this.columns;
    this.small.height = this.rows;
    const pen = this.small.getContext("2d")!;
    pen.imageSmoothingQuality = "high";
    pen.drawImage(image, 0, 0, this.columns, this.rows);
  }

  /** How many strokes there are. */
  get strokes(): number {
    return this.done.length;
  }

  begin(): void {
    this.done.push(new Set());
  }

  paint(x: number, y: number): void {
    this.cover(Math.floor(x / this.cell), Math.floor(y / this.cell));
    this.draw();
  }

  paintHere(): void {
    this.begin();
    this.cover(...this.cursor);
    this.draw();
  }

  move(right: number, down: number): void {
    this.cursor = [Math.min(this.columns - 1, Math.max(0, this.cursor[0] + right)), Math.min(this.rows - 1, Math.max(0, this.cursor[1] + down))];
    this.cursorShown = true;
    this.draw();
  }

  hideCursor(): void {
    this.cursorShown = false;
    this.draw();
  }

  undo(): void {
    this.done.pop();
    this.draw();
  }

  clear(): void {
    this.done = [];
    this.draw();
  }

  /** Draws photo and cells; the keyboard's cursor only where it is not to be kept. */
  draw(withCursor = true): void {
    this.pen.imageSmoothingEnabled = true;
    this.pen.drawImage(this.image, 0, 0, this.canvas.width, this.canvas.height);
    this.pen.imageSmoothingEnabled = false;
    for (const stroke of this.done)
      stroke.forEach(name => {
        const [column, row] = name.split(",").map(Number) as [number, number];
        this.pen.drawImage(this.small, column, row, 1, 1, column * this.cell, row * this.cell, this.cell, this.cell);
        // Where a thing is of one colour anyway, the sender must still see what is covered.
        this.pen.lineWidth = 1;
        this.pen.strokeStyle = "rgba(255, 255, 255, .5)";
        this.pen.strokeRect(column * this.cell, row * this.cell, this.cell, this.cell);
      });
    if (withCursor && this.cursorShown) this.markCursor();
  }

  private markCursor(): void {
    const [x, y] = [this.cursor[0] * this.cell, this.cursor[1] * this.cell];
    this.pen.lineWidth = 3;
    this.pen.strokeStyle = "#fff";
    this.pen.strokeRect(x, y, this.cell, this.cell);
    this.pen.strokeStyle = "#000";
    this.pen.setLineDash([6, 6]);
    this.pen.strokeRect(x, y, this.cell, this.cell);
    this.pen.setLineDash([]);
  }

  private cover(column: number, row: number): void {
    const stroke = this.done[this.done.length - 1];
    if (!stroke) return;
    for (let right = -this.reach; right <= this.reach; right++)
      for (let down = -this.reach; down <= this.reach; down++) {
        const [x, y] = [column + right, row + down];
        if (x >= 0 && y >= 0 && x < this.columns && y < this.rows) stroke.add(`${x},${y}`);
      }
  }
}
