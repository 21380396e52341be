//! `Get-Random`'s way from bits to numbers.

pub use crate::dotnet::SeededRandom;
use crate::engine::Context;

/// Where `Get-Random` takes its bytes from: the host, until a seed is set.
#[derive(Default)]
pub struct RandomSource {
    pub seeded: Option<SeededRandom>,
}

/// A generator for one run of a cmdlet.
pub struct Generator {
    pub secure: bool,
}

impl Generator {
    fn byte(&self, cx: &mut Context) -> u8 {
        if !self.secure
            && let Some(seeded) = cx.extension::<RandomSource>().seeded.as_mut()
        {
            return seeded.sample() as u8;
        }
        cx.host.random_u64() as u8
    }

    fn bytes<const N: usize>(&self, cx: &mut Context) -> [u8; N] {
        let mut bytes = [0; N];
        for b in &mut bytes {
            *b = self.byte(cx);
        }
        bytes
    }

    /// Any number from 0 to below the greatest `int`.
    pub fn next(&self, cx: &mut Context) -> i32 {
        loop {
            let sample = i32::from_le_bytes(self.bytes(cx));
            if sample != i32::MAX {
                return if sample < 0 { sample.wrapping_add(i32::MAX) } else { sample };
            }
        }
    }

    pub fn next_double(&self, cx: &mut Context) -> f64 {
        f64::from(self.next(cx)) * (1.0 / f64::from(i32::MAX))
    }

    /// From `low` up to, but without, `high`.
    pub fn range(&self, cx: &mut Context, low: i32, high: i32) -> i32 {
        let range = i64::from(high) - i64::from(low);
        if range <= i64::from(i32::MAX) {
            return (self.next_double(cx) * range as f64) as i32 + low;
        }
        let mut sample = i64::from(self.next(cx));
        if self.next(cx) % 2 == 0 {
            sample = -sample;
        }
        let sample = (sample as f64 + f64::from(i32::MAX) - 1.0) * (1.0 / (2.0 * f64::from(i32::MAX as u32)));
        ((sample * range as f64) as i64 + i64::from(low)) as i32
    }

    pub fn range_long(&self, cx: &mut Context, low: i64, high: i64) -> i64 {
        let range = (i128::from(high) - i128::from(low)) as u64;
        // Bits beyond the range's highest one are cut off, and numbers beyond the range drawn anew.
        let mut mask = range.wrapping_sub(1);
        for shift in [1, 2, 4, 8, 16, 32] {
            mask |= mask >> shift;
        }
        loop {
            let sample = u64::from_le_bytes(self.bytes(cx)) & mask;
            if sample < range || range == 0 {
                return low.wrapping_add(sample as i64);
            }
        }
    }

    pub fn range_double(&self, cx: &mut Context, low: f64, high: f64) -> f64 {
        loop {
            let sample = self.next_double(cx);
            let diff = high - low;
            let number =
                if diff.is_finite() { low + sample * diff } else { low * (1.0 - sample) + high * sample };
            if number < high {
                return number;
            }
        }
    }
}
