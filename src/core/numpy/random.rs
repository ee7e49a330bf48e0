//! NumPy's legacy random stream: `np.random.seed(n)`, then `np.random.rand`.

use rand_mt::Mt;

/// 2²⁶: the factor of the high half of a 53-bit fraction.
const HIGH: f64 = 67_108_864.0;
/// 2⁵³: one more than the largest 53-bit fraction.
const SCALE: f64 = 9_007_199_254_740_992.0;

/// NumPy's stream of random numbers after `np.random.seed(seed)`: the 32-bit Mersenne Twister
/// MT19937 (M. Matsumoto and T. Nishimura, *Mersenne Twister*, 1998).
///
/// ```
/// use descent_core::numpy::random::Stream;
///
/// let mut stream = Stream::seed(42);
/// assert_eq!(stream.rand(), 0.3745401188473625);
/// ```
#[derive(Clone, Debug)]
pub struct Stream(Mt);

impl Stream {
    /// Starts the stream of `np.random.seed(seed)`, which takes the same range of seeds.
    pub fn seed(seed: u32) -> Self {
        Self(Mt::new(seed))
    }

    /// Draws one number of `np.random.rand`: uniform in [0, 1), with 53 random bits.
    ///
    /// The fraction has the high 27 bits of one 32-bit output and the high 26 of the next.
    pub fn rand(&mut self) -> f64 {
        let high = f64::from(self.0.next_u32() >> 5);
        let low = f64::from(self.0.next_u32() >> 6);
        (high * HIGH + low) / SCALE
    }
}
