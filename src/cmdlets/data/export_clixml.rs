//! `Export-Clixml`.

use super::clixml_writer::ClixmlWriter;
use crate::cmdlets::file_output::FileOutput;
use crate::cmdlets::support::encoding;
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"Export-Clixml module=Microsoft.PowerShell.Utility default=ByPath shouldprocess
Depth int range=1..2147483647
Path string mandatory pos=0 sets=ByPath
LiteralPath string mandatory sets=ByLiteralPath alias=PSPath,LP
InputObject psobject mandatory pipeline null
Force switch
NoClobber switch alias=NoOverwrite
Encoding System.Text.Encoding transform=Encoding notempty",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<ExportClixml>::default(),
};

#[derive(Default)]
struct ExportClixml {
    output: Option<(FileOutput, ClixmlWriter)>,
}

impl Cmdlet for ExportClixml {
    fn begin(&mut self, cx: &mut Context, args: &BoundParameters) -> Result<()> {
        let path = args.string("Path").or_else(|| args.string("LiteralPath")).unwrap_or_default();
        if cx.should_process(&path, "Export-Clixml")? {
            let file = FileOutput::open(cx, &path, args, encoding(args))?;
            let depth = args.int("Depth").map_or(2, |n| n.max(1) as usize);
            self.output = Some((file, ClixmlWriter::new(depth)));
        }
        Ok(())
    }

    fn process(&mut self, cx: &mut Context, args: &BoundParameters, input: Option<&Value>) -> Result<()> {
        let value = input.cloned().unwrap_or_else(|| args.value("InputObject"));
        match self.output.as_mut() {
            Some((_, writer)) => writer.object(cx, &value),
            None => Ok(()),
        }
    }

    fn end(&mut self, cx: &mut Context, _args: &BoundParameters) -> Result<()> {
        let Some((mut file, writer)) = self.output.take() else { return Ok(()) };
        file.text(&writer.finish());
        file.flush(cx)
    }
}
