//! Labs as they are written.

use serde::Deserialize;
use std::rc::Rc;

/// A lab: what `lab.toml` says.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Lab {
    /// The folder's name.
    #[serde(skip)]
    pub name: String,
    pub title: String,
    /// One or two sentences: what the lab is about.
    pub summary: String,
    /// The seed that the lab starts on.
    #[serde(default = "default_seed")]
    pub seed: String,
    /// The story in front of the tasks.
    #[serde(default)]
    pub introduction: String,
    /// PowerShell that prepares the organization.
    #[serde(default)]
    pub setup: String,
    /// What to read and do when everything is done.
    #[serde(default)]
    pub closing: String,
    #[serde(rename = "task")]
    pub tasks: Vec<Task>,
    /// The text of `solution.ps1`.
    #[serde(skip)]
    pub solution: String,
}

/// One thing to do.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Task {
    pub title: String,
    pub instructions: String,
    /// PowerShell whose output is true once the task is done.
    pub check: String,
    /// From a nudge to the command itself.
    #[serde(default)]
    pub hints: Vec<String>,
    #[serde(default = "default_points")]
    pub points: u32,
}

fn default_seed() -> String {
    "litware".to_owned()
}

fn default_points() -> u32 {
    10
}

/// Reads a lab from its files.
pub fn parse_lab(name: &str, text: &str, solution: &str) -> Result<Lab, String> {
    let mut lab: Lab = toml::from_str(text).map_err(|e| format!("The lab '{name}' cannot be read: {e}"))?;
    lab.name = name.to_owned();
    lab.solution = solution.to_owned();
    if lab.tasks.is_empty() {
        return Err(format!("The lab '{name}' has no tasks."));
    }
    Ok(lab)
}

/// All labs packed into the program, by name; a lab that cannot be read is an error in its place.
pub fn all_labs() -> Vec<Result<Rc<Lab>, String>> {
    let files = crate::catalogue::packed_labs();
    let text = |path: &str| files.iter().find(|(p, _)| *p == path).map(|(_, t)| *t);
    files
        .iter()
        .filter_map(|(path, toml)| path.strip_suffix("/lab.toml").map(|name| (name, *toml)))
        .map(|(name, toml)| {
            let solution = text(&format!("{name}/solution.ps1")).unwrap_or_default();
            parse_lab(name, toml, solution).map(Rc::new)
        })
        .collect()
}

/// The lab of a name; the error names the labs there are.
pub fn find_lab(name: &str) -> Result<Rc<Lab>, String> {
    let mut names = Vec::new();
    for lab in all_labs() {
        match lab {
            Ok(lab) if lab.name.eq_ignore_ascii_case(name) => return Ok(lab),
            Ok(lab) => names.push(lab.name.clone()),
            Err(error) if error.contains(&format!("'{name}'")) => return Err(error),
            Err(_) => {}
        }
    }
    Err(format!("There is no lab '{name}'. The labs are: {}.", names.join(", ")))
}
