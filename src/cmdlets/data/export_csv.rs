//! `Export-Csv`.

use super::csv_text::{CsvReader, delimiter_of};
use super::csv_write::{CsvWriter, column_names};
use crate::cmdlets::file_output::FileOutput;
use crate::cmdlets::support::{encoding, input_object};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{ErrorCategory, Result, Thrown, Value, throw};
use std::rc::Rc;

pub static CMDLET: Builtin = Builtin {
    signature: r"Export-Csv module=Microsoft.PowerShell.Utility default=Delimiter shouldprocess
InputObject psobject mandatory pipeline byname
Path string pos=0 notempty
LiteralPath string alias=PSPath,LP notempty
Force switch
NoClobber switch alias=NoOverwrite
Encoding System.Text.Encoding transform=Encoding notempty
Append switch
Delimiter char pos=1 sets=Delimiter notnull
UseCulture switch sets=UseCulture
IncludeTypeInformation switch alias=ITI
NoTypeInformation switch alias=NTI hidden
QuoteFields string[] alias=QF
UseQuotes Microsoft.PowerShell.Commands.BaseCsvWritingCommand+QuoteKind alias=UQ
NoHeader switch",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<ExportCsv>::default(),
};

#[derive(Default)]
struct ExportCsv {
    writer: CsvWriter,
    file: Option<FileOutput>,
    /// Columns of the file that objects are appended to.
    checked: bool,
    refused: bool,
}

impl Cmdlet for ExportCsv {
    fn begin(&mut self, cx: &mut Context, args: &BoundParameters) -> Result<()> {
        if !args.is_bound("Path") && !args.is_bound("LiteralPath") {
            return throw(Thrown::record(
                "System.InvalidOperationException",
                "You must specify either the -Path or -LiteralPath parameters, but not both.",
                "CannotSpecifyPathAndLiteralPath",
                ErrorCategory::InvalidData,
            ));
        }
        self.writer = CsvWriter::new(cx, args)?;
        let path = args.string("Path").or_else(|| args.string("LiteralPath")).unwrap_or_default();
        if !cx.should_process(&path, "Export-Csv")? {
            self.refused = true;
            return Ok(());
        }
        let file = FileOutput::open(cx, &path, args, encoding(args))?;
        if args.switch("Append")
            && let Some(columns) = existing_columns(&file.existing, delimiter_of(args.get("Delimiter")))
        {
            self.writer.use_columns(columns);
        } else {
            self.checked = true;
        }
        self.file = Some(file);
        Ok(())
    }

    fn process(&mut self, cx: &mut Context, args: &BoundParameters, input: Option<&Value>) -> Result<()> {
        let Some(value) = input_object(args, input).filter(|v| !v.is_null()) else { return Ok(()) };
        if self.refused {
            return Ok(());
        }
        if !self.checked {
            self.checked = true;
            self.check(args, &value)?;
        }
        let lines = self.writer.lines(cx, &value)?;
        match self.file.as_mut() {
            Some(file) => lines.iter().try_for_each(|l| file.line(cx, l)),
            None => Ok(()),
        }
    }

    fn end(&mut self, cx: &mut Context, _args: &BoundParameters) -> Result<()> {
        match self.file.as_mut() {
            Some(file) => file.flush(cx),
            None => Ok(()),
        }
    }
}

impl ExportCsv {
    /// An object that is appended must have the file's columns.
    fn check(&self, args: &BoundParameters, value: &Value) -> Result<()> {
        let (Some(columns), Some(file)) = (self.writer.columns(), &self.file) else { return Ok(()) };
        let own = column_names(value);
        let missing = columns.iter().find(|c| !own.iter().any(|o| o.eq_ignore_ascii_case(c)));
        match missing {
            Some(column) if !args.switch("Force") => throw(
                Thrown::record(
                    "System.InvalidOperationException",
                    format!("Cannot append CSV content to the following file: {}. The appended object does not have a property that corresponds to the following column: {column}. To continue with mismatched properties, add the -Force parameter, and then retry the command.", file.given),
                    "CannotAppendCsvWithMismatchedPropertyNames",
                    ErrorCategory::InvalidData,
                )
                .target(Value::from(&**column)),
            ),
            _ => Ok(()),
        }
    }
}

fn existing_columns(text: &str, delimiter: char) -> Option<Vec<Rc<str>>> {
    let mut reader = CsvReader::new(text, delimiter);
    while reader.rest().starts_with('#') {
        reader.line()?;
    }
    let names = reader.record()?;
    (!names.is_empty()).then(|| names.into_iter().map(Rc::from).collect())
}
