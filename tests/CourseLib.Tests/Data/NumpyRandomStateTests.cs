using System.Globalization;
using System.Text.Json;
using CourseLib.Data;
using FsCheck;
using FsCheck.Fluent;

namespace CourseLib.Tests.Data;

public class NumpyRandomStateTests
{
    private const int StreamLength = 2_000_000;
    private const int StreamStep = 100_000;

    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

    private static IEnumerable<TestCaseData> Streams => ScikitLearnReference.Streams;

    private static IEnumerable<TestCaseData> MixedCalls => ScikitLearnReference.MixedCalls;

    [Test]
    public void The_twister_is_MT19937()
    {
        // What C++'s standard demands of mt19937, which is seeded with 5489: its ten thousandth number.
        // A range of 2³² lets all its bits through.
        var random = new NumpyRandomState(5489);
        long number = 0;
        for (int k = 0; k < 10_000; k++)
            number = random.NextInt64(0, 1L << 32);

        Assert.That(number, Is.EqualTo(4123659995));
    }

    [TestCaseSource(nameof(Streams))]
    public void Two_million_doubles_are_NumPys(JsonElement stream)
    {
        NumpyRandomState random = Started(stream);

        ulong sum = WeightedSum(Draws(() => (long)(random.NextDouble() * (1L << 53))));

        Assert.That(sum, Is.EqualTo(stream.GetProperty("doubles").GetUInt64()));
    }

    [TestCaseSource(nameof(Streams))]
    public void Two_million_gaussians_are_NumPys(JsonElement stream)
    {
        NumpyRandomState random = Started(stream);
        double[] gaussians = [.. Draws(random.NextGaussian)];
        double[] expected = NetworkReference.Doubles(stream.GetProperty("gaussians"));

        for (int k = 0; k < expected.Length; k++)
            Bits.AssertEqual(gaussians[((k + 1) * StreamStep) - 1], expected[k], units: 1, $"{k + 1} × {StreamStep}");
        Assert.That(gaussians.Sum(), Is.EqualTo(stream.GetProperty("gaussianSum").GetDouble()).Within(1e-8));
    }

    [TestCaseSource(nameof(Streams))]
    public void Two_million_integers_of_each_range_are_NumPys(JsonElement stream)
    {
        foreach (JsonProperty range in stream.GetProperty("integers").EnumerateObject())
        {
            NumpyRandomState random = Started(stream);
            long[] ends = [.. range.Name.Split(' ').Select(end => long.Parse(end, CultureInfo.InvariantCulture))];

            ulong sum = WeightedSum(Draws(() => random.NextInt64(ends[0], ends[1])));

            Assert.That(sum, Is.EqualTo(range.Value.GetUInt64()), range.Name);
        }
    }

    [TestCaseSource(nameof(Streams))]
    public void A_permutation_of_two_million_is_NumPys(JsonElement stream) =>
        Assert.That(
            WeightedSum(Started(stream).Permutation(StreamLength).Select(n => (long)n)),
            Is.EqualTo(stream.GetProperty("permutation").GetUInt64()));

    [TestCaseSource(nameof(MixedCalls))]
    public void Calls_of_all_kinds_in_turn_are_NumPys(JsonElement sequence)
    {
        NumpyRandomState random = Started(sequence);
        int k = 0;
        foreach (JsonElement call in sequence.GetProperty("calls").EnumerateArray())
            AssertCall(random, call, $"call {k++}: {call}");

        Assert.That(k, Is.EqualTo(60));
    }

    [Test]
    public void Integers_of_32_and_of_64_bits_are_the_same() =>
        Prop.ForAll(Seeds, Seeds, (seed, width) =>
        {
            int low = width / -2;
            int high = low + Math.Max(1, width);
            return new NumpyRandomState(seed).NextInt(low, high) == new NumpyRandomState(seed).NextInt64(low, high);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void An_integer_stays_in_its_range() =>
        Prop.ForAll(Seeds, Gen.Choose(-1000, 1000).ToArbitrary(), Gen.Choose(1, 1000).ToArbitrary(), (seed, low, width) =>
        {
            int number = new NumpyRandomState(seed).NextInt(low, low + width);
            return number >= low && number < low + width;
        }).QuickCheckThrowOnFailure();

    [Test]
    public void All_32_bits_can_come()
    {
        var random = new NumpyRandomState(0);
        int[] numbers = [.. Enumerable.Range(0, 1000).Select(_ => random.NextInt(int.MinValue, int.MaxValue))];

        Assert.That(numbers.Min(), Is.LessThan(-2_000_000_000));
        Assert.That(numbers.Max(), Is.GreaterThan(2_000_000_000));
    }

    [Test]
    public void A_range_of_one_number_draws_nothing()
    {
        var random = new NumpyRandomState(7);

        Assert.That(random.NextInt(3, 4), Is.EqualTo(3));
        Assert.That(random.NextInt64(long.MinValue, long.MinValue + 1), Is.EqualTo(long.MinValue));
        Assert.That(random.Permutation(1), Is.EqualTo(new[] { 0 }));
        Assert.That(random.Permutation(0), Is.Empty);

        Assert.That(random.NextDouble(), Is.EqualTo(new NumpyRandomState(7).NextDouble()));
    }

    [Test]
    public void A_permutation_has_every_number_once() =>
        Prop.ForAll(Seeds, Gen.Choose(0, 300).ToArbitrary(), (seed, n) =>
            new NumpyRandomState(seed).Permutation(n).Order().SequenceEqual(Enumerable.Range(0, n)))
            .QuickCheckThrowOnFailure();

    [Test]
    public void A_double_is_a_multiple_of_two_to_the_minus_53_below_1() =>
        Prop.ForAll(Seeds, seed =>
        {
            double number = new NumpyRandomState(seed).NextDouble();
            return number is >= 0 and < 1 && double.IsInteger(number * (1L << 53));
        }).QuickCheckThrowOnFailure();

    [Test]
    public void A_negative_seed_is_refused() =>
        Assert.That(() => new NumpyRandomState(-1), Refusal.OutOfRange("seed"));

    [Test]
    public void A_range_without_numbers_is_refused_with_both_ends()
    {
        var random = new NumpyRandomState(0);

        Assert.That(() => random.NextInt(5, 5), Refusal.OutOfRange("high"));
        Assert.That(() => random.NextInt(5, -5), Refusal.Of("high", "high is -5 but low is 5"));
        Assert.That(() => random.NextInt64(long.MaxValue, long.MinValue), Refusal.OutOfRange("high"));
    }

    [Test]
    public void A_permutation_of_fewer_than_none_is_refused() =>
        Assert.That(() => new NumpyRandomState(0).Permutation(-1), Refusal.OutOfRange("n"));

    private static NumpyRandomState Started(JsonElement element) => new(element.GetProperty("seed").GetInt32());

    private static IEnumerable<T> Draws<T>(Func<T> draw) => Enumerable.Range(0, StreamLength).Select(_ => draw());

    /// <summary>The sum of (k + 1) times number k, modulo 2⁶⁴: it changes with every number and every swap.</summary>
    private static ulong WeightedSum(IEnumerable<long> numbers)
    {
        ulong sum = 0;
        ulong weight = 0;
        foreach (long number in numbers)
            sum += ++weight * (ulong)number;

        return sum;
    }

    private static void AssertCall(NumpyRandomState random, JsonElement call, string place)
    {
        JsonElement result = call[call.GetArrayLength() - 1];
        switch (call[0].GetString())
        {
            case "double":
                Assert.That(random.NextDouble(), Is.EqualTo(result.GetDouble()), place);
                break;
            case "gaussian":
                Bits.AssertEqual(random.NextGaussian(), result.GetDouble(), units: 1, place);
                break;
            case "integer":
                Assert.That(random.NextInt64(call[1].GetInt64(), call[2].GetInt64()), Is.EqualTo(result.GetInt64()), place);
                break;
            default:
                int[] order = [.. result.EnumerateArray().Select(e => e.GetInt32())];
                Assert.That(random.Permutation(order.Length), Is.EqualTo(order), place);
                break;
        }
    }
}
