//! Text elements (extended grapheme clusters), as `StringInfo` divides a string.

use icu_properties::props::{ExtendedPictographic, GraphemeClusterBreak as Break};
use icu_properties::{CodePointMapData, CodePointSetData};

/// The byte offsets at which text elements begin.
pub fn text_element_starts(text: &str) -> Vec<usize> {
    let classes = CodePointMapData::<Break>::new();
    let pictographs = CodePointSetData::new::<ExtendedPictographic>();
    let mut starts = Vec::new();
    let mut before = State::default();
    for (at, c) in text.char_indices() {
        let class = classes.get(c);
        let pictograph = pictographs.contains(c);
        if !before.joins(class, pictograph) {
            starts.push(at);
        }
        before.advance(class, pictograph);
    }
    starts
}

/// What the characters read so far say about the next one.
#[derive(Default)]
struct State {
    last: Option<Break>,
    /// A pictograph with nothing but extenders after it.
    pictograph: bool,
    /// The same, and a joiner at the end.
    joined_pictograph: bool,
    odd_indicators: bool,
}

impl State {
    fn joins(&self, class: Break, pictograph: bool) -> bool {
        let Some(last) = self.last else { return false };
        if last == Break::CR && class == Break::LF {
            return true;
        }
        let controls = [Break::CR, Break::LF, Break::Control];
        if controls.contains(&last) || controls.contains(&class) {
            return false;
        }
        let hangul = match last {
            Break::L => matches!(class, Break::L | Break::V | Break::LV | Break::LVT),
            Break::LV | Break::V => matches!(class, Break::V | Break::T),
            Break::LVT | Break::T => class == Break::T,
            _ => false,
        };
        hangul
            || matches!(class, Break::Extend | Break::ZWJ | Break::SpacingMark)
            || last == Break::Prepend
            || self.joined_pictograph && pictograph
            || self.odd_indicators && class == Break::RegionalIndicator
    }

    fn advance(&mut self, class: Break, pictograph: bool) {
        self.joined_pictograph = self.pictograph && class == Break::ZWJ;
        self.pictograph = pictograph || self.pictograph && matches!(class, Break::Extend);
        self.odd_indicators = class == Break::RegionalIndicator && !self.odd_indicators;
        self.last = Some(class);
    }
}

#[cfg(test)]
mod tests {
    use super::text_element_starts;

    #[test]
    fn marks_and_joined_emoji_belong_to_what_comes_before() {
        assert_eq!(text_element_starts("e\u{301}x\u{1F600}"), [0, 3, 4]);
        assert_eq!(text_element_starts("a\r\nb"), [0, 1, 3]);
        assert_eq!(text_element_starts("\u{1F468}\u{200D}\u{1F469}!"), [0, 11]);
        assert_eq!(text_element_starts("\u{1F1E9}\u{1F1EA}\u{1F1EB}"), [0, 8]);
    }
}
