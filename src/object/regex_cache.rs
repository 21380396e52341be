//! Compiled regular expressions and wildcard patterns, kept for the next time.
