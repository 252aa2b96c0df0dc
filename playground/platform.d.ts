interface ErrorConstructor {
  /** V8: how many calls an error writes down. Other engines ignore it. */
  stackTraceLimit: number;
}
