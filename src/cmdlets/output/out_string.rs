//! `Out-String`: what the host would show, as text.

use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::formatting::{Lines, OutDefault};
use crate::object::{Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"Out-String module=Microsoft.PowerShell.Utility default=NoNewLineFormatting output=System.String
Stream switch sets=StreamFormatting
Width int range=2..2147483647
NoNewline switch sets=NoNewLineFormatting
InputObject psobject pipeline",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<OutString>::default(),
};

#[derive(Default)]
struct OutString {
    lines: Option<Lines>,
    out: Option<OutDefault>,
    text: String,
    streams: bool,
    no_new_line: bool,
}

impl OutString {
    /// Takes what has been finished so far.
    fn collect(&mut self, cx: &mut Context) -> Result<()> {
        let Some(lines) = &self.lines else { return Ok(()) };
        for line in lines.take() {
            if self.streams {
                cx.emit(Value::from(line))?;
            } else {
                self.text.push_str(&line);
                if !self.no_new_line {
                    self.text.push('\n');
                }
            }
        }
        Ok(())
    }
}

impl Cmdlet for OutString {
    fn begin(&mut self, cx: &mut Context, args: &BoundParameters) -> Result<()> {
        let width =
            args.int("Width").and_then(|n| usize::try_from(n).ok()).unwrap_or_else(|| cx.host.width().max(2));
        let lines = Lines::new(width);
        self.out = Some(OutDefault::new(Box::new(lines.clone())));
        self.lines = Some(lines);
        self.streams = args.switch("Stream");
        self.no_new_line = args.switch("NoNewline");
        Ok(())
    }

    fn process(&mut self, cx: &mut Context, args: &BoundParameters, input: Option<&Value>) -> Result<()> {
        let value = input.cloned().unwrap_or_else(|| args.value("InputObject"));
        if let Some(out) = &mut self.out {
            out.write(cx, &value)?;
        }
        self.collect(cx)
    }

    fn end(&mut self, cx: &mut Context, _args: &BoundParameters) -> Result<()> {
        if let Some(out) = &mut self.out {
            out.finish(cx)?;
        }
        self.collect(cx)?;
        if self.streams {
            return Ok(());
        }
        let text = std::mem::take(&mut self.text);
        cx.emit(Value::from(text))
    }
}
