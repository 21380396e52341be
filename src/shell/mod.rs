//! The program: command line, scripts, prompt. The only room with input and output.
