//! `Import-LocalizedData`: texts for the user's language from a data file beside the script.

use crate::cmdlets::data_file;
use crate::cmdlets::support::invalid_operation;
use crate::command::BoundParameters;
use crate::dotnet::decode_script;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{ErrorCategory, Result, Thrown, Value, throw};
use crate::text::Name;

pub static CMDLET: Builtin = Builtin {
    signature: r"Import-LocalizedData class=Microsoft.PowerShell.Commands.ImportLocalizedData module=Microsoft.PowerShell.Utility
BindingVariable string pos=0 alias=Variable notempty
UICulture string pos=1
BaseDirectory string
FileName string
SupportedCommand string[]",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<ImportLocalizedData>::default(),
};

#[derive(Default)]
struct ImportLocalizedData;

impl Cmdlet for ImportLocalizedData {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let script = cx.frames.last().and_then(|f| f.source.path.clone());
        let (folder, own_name) = match script.as_deref().and_then(|p| p.rsplit_once(['/', '\\'])) {
            Some((folder, name)) => {
                (folder.to_owned(), name.rsplit_once('.').map_or(name, |(n, _)| n).to_owned())
            }
            None => (cx.drives.absolute("."), String::new()),
        };
        let folder = args.string("BaseDirectory").map_or(folder, |d| cx.drives.absolute(&d));
        let name = args.string("FileName").map_or(own_name, |n| n.to_string());
        if name.is_empty() {
            return throw(invalid_operation(
                "The FileName parameter was not specified. The FileName parameter is required when Import-LocalizedData is not called from a script file.",
                "InvalidOperation",
            ));
        }
        let name = if name.to_ascii_lowercase().ends_with(".psd1") { name } else { format!("{name}.psd1") };
        let culture = args.string("UICulture").map_or_else(|| "en-US".to_owned(), |c| c.to_string());
        let mut candidates = vec![format!("{folder}/{culture}/{name}")];
        if let Some((language, _)) = culture.split_once('-') {
            candidates.push(format!("{folder}/{language}/{name}"));
        }
        candidates.push(format!("{folder}/{name}"));
        let found = candidates.iter().find_map(|c| {
            let host = cx.drives.to_host(c);
            cx.host.read_file(&host).ok().map(|bytes| (host, bytes))
        });
        let Some((path, bytes)) = found else {
            return throw(Thrown::record(
                "System.Management.Automation.PSInvalidOperationException",
                format!(
                    "Cannot find the PowerShell data file '{name}' in directory '{folder}/{culture}/', or in any parent culture directories."
                ),
                "ImportLocalizedData",
                ErrorCategory::ObjectNotFound,
            ));
        };
        let value = data_file::read_texts(cx, &decode_script(bytes), &path)?;
        match args.string("BindingVariable") {
            Some(variable) => cx.assign(Name::new(variable.trim_start_matches('$')), value),
            None => cx.emit(value),
        }
    }
}
