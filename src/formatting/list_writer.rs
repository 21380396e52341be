//! Lines of a list: labels of one width, a colon, values broken to the screen.

use super::cells;
use super::format_data::ListField;
use super::style;

const SEPARATOR: &str = " : ";

/// Writes the fields of one object.
pub fn write(fields: &[ListField], screen: usize, colors: bool, at_words: bool, mut write: impl FnMut(&str)) {
    if fields.is_empty() || screen < SEPARATOR.len() + 2 {
        return;
    }
    let most = screen - SEPARATOR.len() - 1;
    let label_width = fields.iter().map(|f| cells::cells(&f.label)).max().unwrap_or(0).min(most);
    let indentation = label_width + SEPARATOR.len();
    let mut line = String::new();
    for field in fields {
        let mut head = field.label.to_string();
        head.truncate(cells::head(&head, label_width));
        let missing = label_width - cells::cells(&head);
        for (i, text) in cells::wrap(&field.text, screen - indentation, at_words).iter().enumerate() {
            line.clear();
            if i > 0 {
                line.extend(std::iter::repeat_n(' ', indentation));
            } else {
                line.push_str(if colors { style::ACCENT } else { "" });
                line.push_str(&head);
                line.extend(std::iter::repeat_n(' ', missing));
                line.push_str(SEPARATOR);
                line.push_str(if colors { style::RESET } else { "" });
            }
            line.push_str(text);
            write(&line);
        }
    }
}
