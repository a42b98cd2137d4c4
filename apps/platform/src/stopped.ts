/** The end of a command with a message for the person at the terminal, without a stack. */
export class Stopped extends Error {}
