/** What stops a start and is the operator's to mend; its message is one clear sentence. */
export class StartProblem extends Error {}
