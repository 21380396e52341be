//! The numbers `System.Random` gives for a seed.

/// `System.Random` made with a seed: Knuth's subtractive generator, so that a seed gives the numbers
/// it gives in .NET.
pub struct SeededRandom {
    table: [i32; 56],
    next: usize,
    other: usize,
}

impl SeededRandom {
    pub fn new(seed: i32) -> SeededRandom {
        let mut table = [0i32; 56];
        let subtraction = if seed == i32::MIN { i32::MAX } else { seed.abs() };
        let mut mj = 161_803_398i32.wrapping_sub(subtraction);
        table[55] = mj;
        let mut mk = 1i32;
        let mut at = 0;
        for _ in 1..55 {
            at += 21;
            if at >= 55 {
                at -= 55;
            }
            table[at] = mk;
            mk = mj.wrapping_sub(mk);
            if mk < 0 {
                mk = mk.wrapping_add(i32::MAX);
            }
            mj = table[at];
        }
        for _ in 1..5 {
            for i in 1..56 {
                let n = if i + 30 >= 55 { i + 30 - 55 } else { i + 30 };
                table[i] = table[i].wrapping_sub(table[1 + n]);
                if table[i] < 0 {
                    table[i] = table[i].wrapping_add(i32::MAX);
                }
            }
        }
        SeededRandom { table, next: 0, other: 21 }
    }

    /// Not negative, and less than the greatest `int`.
    pub fn sample(&mut self) -> i32 {
        self.next = if self.next + 1 >= 56 { 1 } else { self.next + 1 };
        self.other = if self.other + 1 >= 56 { 1 } else { self.other + 1 };
        let mut value = self.table[self.next].wrapping_sub(self.table[self.other]);
        if value == i32::MAX {
            value -= 1;
        }
        if value < 0 {
            value = value.wrapping_add(i32::MAX);
        }
        self.table[self.next] = value;
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seeds_give_the_numbers_of_dotnet() {
        let mut random = SeededRandom::new(42);
        let first = [random.sample(), random.sample(), random.sample()];
        assert_eq!(first, [1_434_747_710, 302_596_119, 269_548_474]);
        assert_eq!(SeededRandom::new(-7).sample(), 822_959_691);
        assert_eq!(SeededRandom::new(i32::MIN).sample(), 1_559_595_546);
    }
}
