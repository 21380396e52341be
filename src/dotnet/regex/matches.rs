//! A match and its groups, as byte offsets into the text.

/// A successful match. Group 0 is the whole match; groups are counted in the order of their numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// All captures of all groups, one group after the other.
    spans: Vec<(usize, usize)>,
    /// Where the captures of each group end; not listed if each group has one.
    ends: Option<Vec<u32>>,
}

impl Match {
    pub(super) fn new(whole: (usize, usize), captures: &[Vec<(usize, usize)>]) -> Match {
        let total = captures.iter().skip(1).map(Vec::len).sum::<usize>() + 1;
        let mut spans = Vec::with_capacity(total);
        spans.push(whole);
        if captures.iter().skip(1).all(|group| group.len() == 1) {
            spans.extend(captures.iter().skip(1).flatten());
            return Match { spans, ends: None };
        }
        let mut ends = Vec::with_capacity(captures.len());
        ends.push(1);
        for group in captures.iter().skip(1) {
            spans.extend_from_slice(group);
            ends.push(spans.len() as u32);
        }
        Match { spans, ends: Some(ends) }
    }

    pub fn start(&self) -> usize {
        self.spans[0].0
    }

    pub fn end(&self) -> usize {
        self.spans[0].1
    }

    pub fn is_empty(&self) -> bool {
        self.start() == self.end()
    }

    pub fn group_count(&self) -> usize {
        self.ends.as_ref().map_or(self.spans.len(), Vec::len)
    }

    /// All captures of a group, the last one last; none if it did not take part.
    pub fn captures(&self, group: usize) -> &[(usize, usize)] {
        let Some(ends) = &self.ends else { return self.spans.get(group..=group).unwrap_or(&[]) };
        let Some(&end) = ends.get(group) else { return &[] };
        let start = if group == 0 { 0 } else { ends[group - 1] };
        &self.spans[start as usize..end as usize]
    }

    /// The last capture of a group.
    pub fn group(&self, group: usize) -> Option<(usize, usize)> {
        self.captures(group).last().copied()
    }

    pub fn group_text<'t>(&self, text: &'t str, group: usize) -> Option<&'t str> {
        self.group(group).and_then(|(start, end)| text.get(start..end))
    }

    pub fn text<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.start()..self.end()).unwrap_or("")
    }
}
