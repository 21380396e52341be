//! Where noun files come from, and the catalogue that reads each of them once, on first use.

use std::str::FromStr;
use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;

use super::record::NounRecord;

mod packed {
    include!(concat!(env!("OUT_DIR"), "/packed.rs"));
}

/// The products that the catalogue knows, chosen by `--product`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Product {
    /// Lync Server 2010.
    Lync2010,
    /// Lync Server 2013.
    #[default]
    Lync2013,
    /// Skype for Business Server 2015.
    Skype2015,
    /// Skype for Business Server 2019.
    Skype2019,
}

impl Product {
    /// The year that names the product.
    pub fn year(self) -> &'static str {
        match self {
            Self::Lync2010 => "2010",
            Self::Lync2013 => "2013",
            Self::Skype2015 => "2015",
            Self::Skype2019 => "2019",
        }
    }

    /// `Version` of the services of the product.
    pub fn service_version(self) -> i64 {
        match self {
            Self::Lync2010 => 5,
            Self::Lync2013 => 6,
            Self::Skype2015 => 7,
            Self::Skype2019 => 8,
        }
    }

    /// Whether a list such as `"2013 2015"` names the product.
    pub fn is_in(self, versions: &str) -> bool {
        versions.split(' ').any(|v| v == self.year())
    }

    fn bit(self) -> u8 {
        match self {
            Self::Lync2010 => 1,
            Self::Lync2013 => 2,
            Self::Skype2015 => 4,
            Self::Skype2019 => 8,
        }
    }
}

impl FromStr for Product {
    type Err = CatalogueError;

    fn from_str(text: &str) -> Result<Self, CatalogueError> {
        [Self::Lync2010, Self::Lync2013, Self::Skype2015, Self::Skype2019]
            .into_iter()
            .find(|p| p.year() == text)
            .ok_or_else(|| CatalogueError::UnknownProduct(text.to_owned()))
    }
}

/// What can be wrong with a catalogue.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CatalogueError {
    /// `--product` got something else.
    #[error("The product '{0}' is not known. Use 2010, 2013, 2015 or 2019.")]
    UnknownProduct(String),
    /// A noun file that is not TOML or has wrong fields.
    #[error("The catalogue file '{file}' cannot be read: {message}")]
    BadFile {
        /// Name of the file.
        file: String,
        /// What the reader said.
        message: String,
    },
}

/// Reads the files of a folder that replaces the packed catalogue; the shell's host implements it.
pub trait FolderReader: Send + Sync {
    /// Names of the `*.toml` files in the folder, without a path.
    fn file_names(&self) -> Vec<String>;
    /// Text of one file.
    fn read(&self, file_name: &str) -> Option<String>;
}

/// Where the noun files come from.
#[derive(Clone, Default)]
pub enum CatalogueSource {
    /// Those in the binary.
    #[default]
    Packed,
    /// Those of a folder.
    Folder(Arc<dyn FolderReader>),
}

/// A cmdlet's row in the index: enough to list and find it without reading its noun file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CmdletEntry<'a> {
    /// Name in its usual spelling.
    pub name: &'a str,
    /// Place of its noun file.
    place: usize,
    bits: u8,
}

impl CmdletEntry<'_> {
    /// Whether the product has the cmdlet.
    pub fn is_in(&self, product: Product) -> bool {
        self.bits & product.bit() != 0
    }
}

/// The catalogue: an index by cmdlet and by noun, and the records read so far.
pub struct Catalogue {
    names: Names,
    records: Vec<OnceLock<Result<Arc<NounRecord>, CatalogueError>>>,
}

enum Names {
    Packed,
    Folder { reader: Arc<dyn FolderReader>, files: Vec<String>, cmdlets: Vec<(String, u16, u8)> },
}

impl Catalogue {
    /// Opens a source. The packed one costs nothing; a folder is scanned for cmdlet names.
    pub fn open(source: CatalogueSource) -> Self {
        match source {
            CatalogueSource::Packed => Self { names: Names::Packed, records: empty(packed::CATALOGUE.len()) },
            CatalogueSource::Folder(reader) => {
                let mut files: Vec<String> = reader.file_names();
                files.retain(|f| f.ends_with(".toml"));
                files.sort();
                let cmdlets = scan_cmdlets(&*reader, &files);
                Self { records: empty(files.len()), names: Names::Folder { reader, files, cmdlets } }
            }
        }
    }

    /// The packed catalogue, shared by the process.
    pub fn packed() -> &'static Self {
        static PACKED: OnceLock<Catalogue> = OnceLock::new();
        PACKED.get_or_init(|| Self::open(CatalogueSource::Packed))
    }

    /// All cmdlets of all products, sorted by name.
    pub fn cmdlets(&self) -> impl Iterator<Item = CmdletEntry<'_>> {
        (0..self.cmdlet_count()).map(|i| self.cmdlet_at(i))
    }

    /// Looks a cmdlet up by name, in any case.
    pub fn cmdlet(&self, name: &str) -> Option<CmdletEntry<'_>> {
        let (mut low, mut high) = (0, self.cmdlet_count());
        while low < high {
            let middle = low.midpoint(high);
            let entry = self.cmdlet_at(middle);
            match compare_ignoring_case(entry.name, name) {
                std::cmp::Ordering::Equal => return Some(entry),
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }

    /// The noun record that holds a cmdlet.
    pub fn noun_of(&self, cmdlet: &CmdletEntry<'_>) -> Result<Arc<NounRecord>, CatalogueError> {
        self.record(cmdlet.place)
    }

    /// Looks a noun up by name (`CsVoicePolicy`), in any case.
    pub fn noun(&self, noun: &str) -> Option<Result<Arc<NounRecord>, CatalogueError>> {
        let place = (0..self.records.len()).find(|i| self.noun_name(*i).eq_ignore_ascii_case(noun))?;
        Some(self.record(place))
    }

    /// Names of all nouns, sorted.
    pub fn nouns(&self) -> impl Iterator<Item = &str> {
        (0..self.records.len()).map(|i| self.noun_name(i))
    }

    fn noun_name(&self, place: usize) -> &str {
        let file = match &self.names {
            Names::Packed => packed::CATALOGUE[place].0,
            Names::Folder { files, .. } => &files[place],
        };
        file.strip_suffix(".toml").unwrap_or(file)
    }

    fn record(&self, place: usize) -> Result<Arc<NounRecord>, CatalogueError> {
        self.records[place].get_or_init(|| self.read(place)).clone()
    }

    fn read(&self, place: usize) -> Result<Arc<NounRecord>, CatalogueError> {
        match &self.names {
            Names::Packed => parse(packed::CATALOGUE[place].0, packed::CATALOGUE[place].1),
            Names::Folder { reader, files, .. } => {
                let text = reader.read(&files[place]).ok_or_else(|| CatalogueError::BadFile {
                    file: files[place].clone(),
                    message: "the file could not be read".to_owned(),
                })?;
                parse(&files[place], &text)
            }
        }
    }

    fn cmdlet_count(&self) -> usize {
        match &self.names {
            Names::Packed => packed::CMDLETS.len(),
            Names::Folder { cmdlets, .. } => cmdlets.len(),
        }
    }

    fn cmdlet_at(&self, index: usize) -> CmdletEntry<'_> {
        match &self.names {
            Names::Packed => {
                let (name, place, bits) = packed::CMDLETS[index];
                CmdletEntry { name, place: usize::from(place), bits }
            }
            Names::Folder { cmdlets, .. } => {
                let (name, place, bits) = &cmdlets[index];
                CmdletEntry { name, place: usize::from(*place), bits: *bits }
            }
        }
    }
}

/// The packed seed of a name (`litware`), as JSON text.
pub fn packed_seed(name: &str) -> Option<&'static str> {
    find(packed::SEEDS, name)
}

/// Names of the packed seeds, without extension.
pub fn packed_seeds() -> impl Iterator<Item = &'static str> {
    packed::SEEDS.iter().map(|(file, _)| stem(file))
}

/// The packed lab file of a name, given with or without extension.
pub fn packed_lab(name: &str) -> Option<&'static str> {
    find(packed::LABS, name)
}

/// All packed lab files: path below `scripts/labs`, and text.
pub fn packed_labs() -> &'static [(&'static str, &'static str)] {
    packed::LABS
}

fn find(files: &'static [(&'static str, &'static str)], name: &str) -> Option<&'static str> {
    let matches = |file: &str| file.eq_ignore_ascii_case(name) || stem(file).eq_ignore_ascii_case(name);
    files.iter().find(|(file, _)| matches(file)).map(|(_, text)| *text)
}

fn stem(file: &str) -> &str {
    file.rsplit_once('.').map_or(file, |(stem, _)| stem)
}

fn empty<T>(count: usize) -> Vec<OnceLock<T>> {
    (0..count).map(|_| OnceLock::new()).collect()
}

fn parse(file: &str, text: &str) -> Result<Arc<NounRecord>, CatalogueError> {
    toml::from_str(text)
        .map(Arc::new)
        .map_err(|e| CatalogueError::BadFile { file: file.to_owned(), message: e.to_string() })
}

fn compare_ignoring_case(a: &str, b: &str) -> std::cmp::Ordering {
    let lower = |t: u8| t.to_ascii_lowercase();
    a.bytes().map(lower).cmp(b.bytes().map(lower))
}

/// The cmdlet names in the headings of the files, with the products on the line below each, as `src/build.rs` finds them.
fn scan_cmdlets(reader: &dyn FolderReader, files: &[String]) -> Vec<(String, u16, u8)> {
    let products = [Product::Lync2010, Product::Lync2013, Product::Skype2015, Product::Skype2019];
    let mut by_name: FxHashMap<String, (String, u16, u8)> = FxHashMap::default();
    for (place, file) in files.iter().enumerate().take(usize::from(u16::MAX)) {
        let text = reader.read(file).unwrap_or_default();
        let mut heading = None;
        for line in text.lines() {
            if let Some(name) = line.strip_prefix("[cmdlets.").and_then(|l| l.trim_end().strip_suffix(']')) {
                heading = (!name.contains('.')).then(|| name.to_owned());
            } else if let (Some(versions), Some(name)) = (line.strip_prefix("versions = "), heading.take()) {
                let bits = products.iter().filter(|p| versions.contains(p.year())).map(|p| p.bit()).sum();
                by_name.insert(name.to_lowercase(), (name, place as u16, bits));
            }
        }
    }
    let mut rows: Vec<_> = by_name.into_values().collect();
    rows.sort_by(|a, b| compare_ignoring_case(&a.0, &b.0));
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_noun_file_reads() {
        let catalogue = Catalogue::packed();
        let mut count = 0;
        for noun in catalogue.nouns() {
            let record = catalogue.noun(noun).expect("listed").expect("readable");
            assert_eq!(record.noun, noun);
            count += record.cmdlets.len();
        }
        assert_eq!(count, catalogue.cmdlets().count());
    }

    #[test]
    fn lync_2013_has_759_cmdlets() {
        let count = |p| Catalogue::packed().cmdlets().filter(|c| c.is_in(p)).count();
        assert_eq!(count(Product::Lync2013), 759);
        assert!(count(Product::Lync2010) > 530);
        assert!(count(Product::Skype2019) > 800);
    }

    #[test]
    fn parameter_sets_are_sound() {
        let catalogue = Catalogue::packed();
        for product in [Product::Lync2010, Product::Lync2013, Product::Skype2015, Product::Skype2019] {
            for entry in catalogue.cmdlets().filter(|c| c.is_in(product)) {
                let record = catalogue.noun_of(&entry).expect("readable");
                let cmdlet = &record.cmdlets[entry.name];
                for set in cmdlet.sets_of(product) {
                    let mut positions = Vec::new();
                    let mut names = Vec::new();
                    for (name, parameter) in cmdlet.parameters_of(set, product) {
                        positions.extend(parameter.position_in(set));
                        names.push(name.to_lowercase());
                        names.extend(parameter.aliases.iter().map(|a| a.to_lowercase()));
                    }
                    positions.sort_unstable();
                    assert!(
                        positions.iter().copied().eq(0..positions.len() as u32),
                        "{} {set}: {positions:?}",
                        entry.name
                    );
                    let count = names.len();
                    names.sort_unstable();
                    names.dedup();
                    assert_eq!(names.len(), count, "{} {set}: names are not unique", entry.name);
                }
            }
        }
    }

    #[test]
    fn cmdlets_are_found_in_any_case() {
        let catalogue = Catalogue::packed();
        let entry = catalogue.cmdlet("set-cSACCESSedgeconfiguration").expect("known");
        assert_eq!(entry.name, "Set-CsAccessEdgeConfiguration");
        let record = catalogue.noun_of(&entry).expect("readable");
        let cmdlet = &record.cmdlets[entry.name];
        assert_eq!(cmdlet.sets_of(Product::Lync2013).len(), 4);
        assert!(catalogue.cmdlet("Get-Nothing").is_none());
    }

    #[test]
    fn grant_binds_users_and_policy_names_by_position() {
        let catalogue = Catalogue::packed();
        let entry = catalogue.cmdlet("Grant-CsVoicePolicy").expect("known");
        let record = catalogue.noun_of(&entry).expect("readable");
        let cmdlet = &record.cmdlets[entry.name];
        let set = cmdlet.sets_of(Product::Lync2013)[0];
        let identity = &cmdlet.parameters["Identity"];
        assert!(identity.from_pipeline() && identity.from_pipeline_by_property_name());
        assert_eq!(identity.position_in(set), Some(0));
        assert_eq!(cmdlet.parameters["PolicyName"].position_in(set), Some(1));
        assert!(!cmdlet.parameters["PolicyName"].is_mandatory(set));
    }
}
