//! `ShouldProcess` and `ShouldContinue`: `-WhatIf`, `-Confirm`, and the questions they ask.

use super::context::Context;
use crate::command::ConfirmImpact;
use crate::object::{ErrorCategory, Result, Thrown, Value, convert, throw};
use crate::text::Name;

/// What a person can answer.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Answer {
    Yes,
    YesToAll,
    No,
    NoToAll,
}

impl Context {
    /// Whether the running command may do `action` to `target`.
    pub fn should_process(&mut self, target: &str, action: &str) -> Result<bool> {
        let description = format!("Performing the operation \"{action}\" on target \"{target}\".");
        self.should_process_described(&description, &description, "Confirm")
    }

    /// `ShouldProcess(target)`: the action is the command's own name.
    pub fn should_process_target(&mut self, target: &str) -> Result<bool> {
        let action = self.frame().map_or_else(String::new, |f| f.name.to_string());
        self.should_process(target, &action)
    }

    /// `ShouldProcess(verboseDescription, verboseWarning, caption)`.
    pub fn should_process_described(
        &mut self,
        description: &str,
        warning: &str,
        caption: &str,
    ) -> Result<bool> {
        if let Some(all) = self.frame_preferences().and_then(|p| p.should_process_all) {
            return Ok(all);
        }
        let what_if = match self.frame_preferences().and_then(|p| p.what_if) {
            Some(given) => given,
            None => self.get_variable(Name::new("WhatIfPreference")).is_some_and(|v| convert::to_bool(&v)),
        };
        if what_if {
            self.host.write_output(&format!("What if: {description}\n"));
            return Ok(false);
        }
        let impact = self.running_impact()?;
        let threshold = self.confirm_threshold()?;
        if threshold == ConfirmImpact::None || impact < threshold {
            self.write_verbose(description)?;
            return Ok(true);
        }
        let question = if warning.is_empty() { format!("{description}?") } else { warning.to_owned() };
        let text = if warning == description || warning.is_empty() {
            format!("Are you sure you want to perform this action?\n{question}")
        } else {
            question
        };
        match self.ask(caption, &text, true)? {
            Answer::Yes => Ok(true),
            Answer::No => Ok(false),
            Answer::YesToAll => self.answer_all(true),
            Answer::NoToAll => self.answer_all(false),
        }
    }

    /// `ShouldContinue(query, caption)`: asks whatever the preferences say.
    pub fn should_continue(&mut self, query: &str, caption: &str) -> Result<bool> {
        Ok(matches!(self.ask(caption, query, false)?, Answer::Yes | Answer::YesToAll))
    }

    fn answer_all(&mut self, answer: bool) -> Result<bool> {
        if let Some(frame) = self.frames.last_mut() {
            frame.preferences.get_or_insert_default().should_process_all = Some(answer);
        }
        Ok(answer)
    }

    /// `ConfirmImpact` of the command that runs.
    fn running_impact(&mut self) -> Result<ConfirmImpact> {
        let Some(name) = self.frame().map(|f| f.name.clone()) else { return Ok(ConfirmImpact::Medium) };
        if let Some(function) = Name::existing(&name).and_then(|n| self.find_function(n)) {
            let block = function.code.compiled(self)?;
            if block.advanced {
                return Ok(super::compile::metadata_of(self, &function, &block)?.confirm_impact);
            }
        }
        Ok(self.commands.find_cmdlet(&name).map_or(ConfirmImpact::Medium, |c| c.metadata().confirm_impact))
    }

    /// From which impact on a question is asked.
    fn confirm_threshold(&mut self) -> Result<ConfirmImpact> {
        match self.frame_preferences().and_then(|p| p.confirm) {
            Some(true) => return Ok(ConfirmImpact::Low),
            Some(false) => return Ok(ConfirmImpact::None),
            None => {}
        }
        let value = self.get_variable(Name::new("ConfirmPreference")).unwrap_or_default();
        let number = match value.base() {
            Value::Enum(_, n) => *n,
            Value::Str(s) => match &*s.to_ascii_lowercase() {
                "none" => 0,
                "low" => 1,
                "medium" => 2,
                _ => 3,
            },
            other => other.as_integer().and_then(|n| i64::try_from(n).ok()).unwrap_or(3),
        };
        Ok(match number {
            0 => ConfirmImpact::None,
            1 => ConfirmImpact::Low,
            2 => ConfirmImpact::Medium,
            _ => ConfirmImpact::High,
        })
    }

    /// A line in answer to a question. Piped input is read before the question is shown, so that nothing is asked where
    /// nobody can answer, and stands behind it as if it had been typed.
    fn answer(&mut self, question: &str, offers: &str) -> Option<String> {
        if self.host.is_interactive() {
            self.host.write_output(question);
            return self.host.read_line(offers, false);
        }
        let line = self.host.read_line("", false)?;
        self.host.write_output(&format!("{question}{offers}{line}\n"));
        Some(line)
    }

    fn ask(&mut self, caption: &str, text: &str, suspend: bool) -> Result<Answer> {
        let offers: &[&str] = if suspend {
            &["[Y] Yes  ", "[A] Yes to All  ", "[N] No  ", "[L] No to All  ", "[S] Suspend  "]
        } else {
            &["[Y] Yes  ", "[N] No  ", "[S] Suspend  "]
        };
        let offers = choice_prompt(offers, self.host.width());
        self.finish_output()?;
        let mut question = format!("\n{caption}\n{text}\n");
        loop {
            let Some(line) = self.answer(&question, &offers) else { return throw(no_one_to_ask()) };
            question.clear();
            match &*line.trim().to_ascii_lowercase() {
                "" | "y" | "yes" => return Ok(Answer::Yes),
                "a" | "yes to all" if suspend => return Ok(Answer::YesToAll),
                "n" | "no" => return Ok(Answer::No),
                "l" | "no to all" if suspend => return Ok(Answer::NoToAll),
                "?" => self.host.write_output(
                    "Y - Continue with only the next step of the operation.\nA - Continue with all the steps of the operation.\nN - Skip this operation and proceed with the next operation.\nL - Skip this operation and all subsequent operations.\nS - Pause the current pipeline and return to the command prompt. Type \"exit\" to resume the pipeline.\n",
                ),
                _ => {}
            }
        }
    }
}

/// The line of choices, broken where the console's width ends.
fn choice_prompt(offers: &[&str], width: usize) -> String {
    let (mut line, mut used) = (String::new(), 0);
    for part in offers.iter().chain(&["[?] Help ", "(default is \"Y\"): "]) {
        let broken = used + part.len() >= width;
        if broken {
            line.push('\n');
            used = 0;
        }
        used += part.len();
        line.push_str(if broken { part.trim_end() } else { part });
    }
    line
}

/// Nobody can answer: the shell runs without a person.
pub fn no_one_to_ask() -> Thrown {
    Thrown::record(
        "System.Management.Automation.PSInvalidOperationException",
        "PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.",
        "InvalidOperation",
        ErrorCategory::InvalidOperation,
    )
}
