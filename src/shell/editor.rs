//! The line editor of the prompt: completion with the Tab key, and errors in the text shown in red.

use crate::completion::{Detail, complete};
use crate::engine::Context;
use crate::text::Source;
use rustyline::completion::{Completer, Pair};
use rustyline::highlight::{CmdKind, Highlighter};
use rustyline::hint::Hinter;
use rustyline::history::DefaultHistory;
use rustyline::validate::Validator;
use rustyline::{CompletionType, Config, Editor, Helper};
use std::borrow::Cow;
use std::cell::{Cell, RefCell};

pub(super) type PromptEditor<'s, 'c> = Editor<PromptHelper<'s, 'c>, DefaultHistory>;

/// What the editor asks while a line is typed.
pub(super) struct PromptHelper<'s, 'c> {
    session: &'s RefCell<&'c mut Context>,
    colors: bool,
    /// The text as it stands cannot be run.
    is_broken: Cell<bool>,
}

/// An editor that completes from the session.
pub(super) fn editor<'s, 'c>(
    session: &'s RefCell<&'c mut Context>,
) -> rustyline::Result<PromptEditor<'s, 'c>> {
    let config = Config::builder().auto_add_history(false).completion_type(CompletionType::List).build();
    let mut editor = Editor::with_config(config)?;
    let colors = session.borrow().host.colors();
    editor.set_helper(Some(PromptHelper { session, colors, is_broken: Cell::new(false) }));
    Ok(editor)
}

impl Helper for PromptHelper<'_, '_> {}
impl Validator for PromptHelper<'_, '_> {}

impl Hinter for PromptHelper<'_, '_> {
    type Hint = String;
}

impl Completer for PromptHelper<'_, '_> {
    type Candidate = Pair;

    fn complete(
        &self,
        line: &str,
        at: usize,
        _context: &rustyline::Context<'_>,
    ) -> rustyline::Result<(usize, Vec<Pair>)> {
        let Ok(mut session) = self.session.try_borrow_mut() else { return Ok((at, vec![])) };
        let found = complete(&mut session, line, at, Detail::Names);
        let pairs = found.matches.into_iter().map(|m| Pair { display: m.shown, replacement: m.text });
        Ok((found.start, pairs.collect()))
    }
}

impl Highlighter for PromptHelper<'_, '_> {
    fn highlight_prompt<'b, 't: 'b, 'p: 'b>(&'t self, prompt: &'p str, _default: bool) -> Cow<'b, str> {
        match prompt.rfind('>').filter(|_| self.colors && self.is_broken.get()) {
            // As PSReadLine does, the prompt's last character tells of an error before Enter is pressed.
            Some(at) => Cow::Owned(format!("{}\x1b[91m>\x1b[0m{}", &prompt[..at], &prompt[at + 1..])),
            None => Cow::Borrowed(prompt),
        }
    }

    /// Asked before the line is drawn again: whether it is, and so what colour its prompt has.
    fn highlight_char(&self, line: &str, _at: usize, _kind: CmdKind) -> bool {
        let parsed = crate::language::parse(&Source::new(None, line));
        let broken = parsed.errors.first().is_some_and(|e| !e.incomplete);
        self.is_broken.replace(broken) != broken || broken
    }
}
