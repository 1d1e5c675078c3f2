namespace CourseLib.Data;

/// <summary>
/// The Mersenne twister MT19937: 32 random bits a draw, with a period of 2¹⁹⁹³⁷ − 1.
/// </summary>
/// <remarks>
/// M. Matsumoto and T. Nishimura, "Mersenne Twister: A 623-Dimensionally Equidistributed Uniform Pseudo-Random Number
/// Generator", ACM Transactions on Modeling and Computer Simulation 8 (1998) 3–30, which gives the recurrence, the
/// tempering and their constants; the seeding is the authors' revision of 2002.
/// </remarks>
internal sealed class MersenneTwister
{
    private const int StateLength = 624;
    private const int MiddleOffset = 397;
    private const uint UpperBit = 0x8000_0000;
    private const uint LowerBits = 0x7FFF_FFFF;
    private const uint TwistMatrix = 0x9908_B0DF;
    private const uint SeedMultiplier = 1_812_433_253;

    private readonly uint[] _state = new uint[StateLength];
    private int _next = StateLength;

    /// <summary>Starts from a seed: sₖ = 1812433253 · (sₖ₋₁ ⊕ (sₖ₋₁ ≫ 30)) + k modulo 2³².</summary>
    public MersenneTwister(uint seed)
    {
        _state[0] = seed;
        for (uint k = 1; k < StateLength; k++)
        {
            uint previous = _state[k - 1];
            _state[k] = (SeedMultiplier * (previous ^ (previous >> 30))) + k;
        }
    }

    /// <summary>The next number from 0 to 2³² − 1.</summary>
    public uint NextUInt32()
    {
        if (_next == StateLength)
            Twist();
        return Tempered(_state[_next++]);
    }

    /// <summary>The next number from 0 to 2⁶⁴ − 1: two draws, the upper half first.</summary>
    public ulong NextUInt64()
    {
        ulong upper = NextUInt32();
        return (upper << 32) | NextUInt32();
    }

    private void Twist()
    {
        for (int k = 0; k < StateLength; k++)
        {
            uint joined = (_state[k] & UpperBit) | (_state[(k + 1) % StateLength] & LowerBits);
            uint twisted = (joined >> 1) ^ ((joined & 1) * TwistMatrix);
            _state[k] = _state[(k + MiddleOffset) % StateLength] ^ twisted;
        }

        _next = 0;
    }

    private static uint Tempered(uint x)
    {
        x ^= x >> 11;
        x ^= (x << 7) & 0x9D2C_5680;
        x ^= (x << 15) & 0xEFC6_0000;
        return x ^ (x >> 18);
    }
}
