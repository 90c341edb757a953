// Islands have no sentences of their own: the page hands them over in one attribute, divided by bars.

/** The words given to an element, in the order its Razor part lists them. */
export function wordsOf(element: Element): string[] {
  return (element.getAttribute("words") ?? "").split("|");
}

/** Puts a value where the sentence says {0}. */
export function fill(sentence: string | undefined, value: string | number): string {
  return (sentence ?? "{0}").replace("{0}", String(value));
}
