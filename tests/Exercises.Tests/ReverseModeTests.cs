using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;
using static Exercises.Oracles.ReverseModeOracle;

namespace Exercises.Tests;

[Exercise("05-02")]
public class ReverseModeTests : ExerciseTests<IReverseMode>
{
    // A dozen operations on numbers below 100, each rounded to 1e-16 of itself, stay within 1e-13 in whatever order.
    private const double Tolerance = 1e-10;

    private static readonly Misconception<(double X, double W, double T), Tape>[] ForwardMisconceptions =
    [
        new(
            "The shortcut is missing: the answer is o = ŷ + y, the second neuron's output plus the first one's.",
            given => Forward(given) is var v ? After(given, v.S1, v.Y, v.S2, v.YHat, shortcut: 0) : v),
        new(
            "The second neuron gets x again. What goes into it is y, the first neuron's output: s₂ = y · w.",
            given => Forward(given) is var v ? After(given, v.S1, v.Y, v.S1, v.Y, shortcut: 1) : v),
        new(
            "It looks as if the sign of the exponent is flipped: σ(s) = 1 / (1 + e⁻ˢ).",
            given => 1 - Forward(given).Y is var y ? After(given, given.X * given.W, y, y * given.W, Sigmoid(-y * given.W), shortcut: 1) : Forward(given)),
    ];

    private static readonly (string Feedback, Slopes Slopes)[] BackwardMisconceptions =
    [
        (
            "It begins with the value of e instead of 1. The adjoint of e is ∂e/∂e, and everything changes as fast as itself.",
            new Slopes { Begin = values => values.E }),
        (
            "The slope of d² is 2d. It looks as if the 2 is missing, as it would be for a half squared error.",
            new Slopes { Square = 0.5 }),
        (
            "In d = t − o the answer stands behind a minus, so d hands on −1 times its adjoint to o: a larger answer means a smaller difference.",
            new Slopes { Answer = 1 }),
        (
            "It looks as if the slope of a sigmoid is taken from the sum that goes into it. For u = σ(a) it is u(1 − u), by the sigmoid's value.",
            new Slopes { First = v => v.S1 * (1 - v.S1), Second = v => v.S2 * (1 - v.S2) }),
        (
            "The contribution that y receives by the shortcut, from o = ŷ + y, is missing. Contributions are added up: ȳ is that of o plus that of s₂.",
            new Slopes { Shortcut = 0 }),
        (
            "The contribution that y receives through the second neuron, from s₂ = y · w, is missing or overwritten. Contributions are added up: ȳ is that of o plus that of s₂.",
            new Slopes { Through = 0 }),
        (
            "w receives only what the second neuron hands on, from s₂ = y · w. It is used twice: s₁ = x · w contributes as well, and the two are added up.",
            new Slopes { Far = 0 }),
        (
            "w receives only what the first neuron hands on, from s₁ = x · w. It is used twice: s₂ = y · w contributes as well, and the two are added up.",
            new Slopes { Near = 0 }),
    ];

    [Test, Points(1)]
    public void Forward_computes_both_neurons() => CompareForward(values => new Neurons(values.S1, values.Y, values.S2, values.YHat));

    [Test, Points(1)]
    public void Forward_computes_the_error() => CompareForward(values => new Error(values.X, values.W, values.T, values.O, values.D, values.E));

    [Test, Points(1)]
    public void Backward_comes_from_the_error_to_the_second_sum() =>
        CompareBackward(adjoints => new FromTheError(adjoints.E, adjoints.D, adjoints.O, adjoints.YHat, adjoints.S2));

    [Test, Points(2)]
    public void The_first_output_is_used_twice_and_receives_two_contributions() => CompareBackward(adjoints => new FirstNeuron(adjoints.Y, adjoints.S1));

    [Test, Points(2)]
    public void The_weight_is_used_twice_and_receives_two_contributions() => CompareBackward(adjoints => new Gradient(adjoints.X, adjoints.W, adjoints.T));

    private void CompareForward<TPart>(Func<Tape, TPart> part) => Compare(
        "Forward",
        given => part(Student.Forward(given.X, given.W, given.T)),
        given => part(Forward(given)),
        Tolerance,
        [(2, 0.5, 1), .. Given(seed: 521, count: 10)],
        [.. ForwardMisconceptions.Select(idea => new Misconception<(double X, double W, double T), TPart>(idea.Feedback, given => part(idea.Answer(given))))]);

    private void CompareBackward<TPart>(Func<Tape, TPart> part) => Compare(
        "Backward",
        pass => part(Student.Backward(pass.Values)),
        pass => part(Backward(pass.Values)),
        Tolerance,
        [new(Forward((2, 0.5, 1))), .. Given(seed: 522, count: 10).Select(given => new ForwardPass(Forward(given)))],
        [.. BackwardMisconceptions.Select(idea => new Misconception<ForwardPass, TPart>(idea.Feedback, pass => part(Backward(pass.Values, idea.Slopes))))]);

    // A message holds a few numbers, not ten.
    private sealed record ForwardPass(Tape Values)
    {
        public override string ToString() => FormattableString.Invariant($"the values for x = {Values.X}, w = {Values.W}, t = {Values.T}");
    }

    private sealed record Neurons(double S1, double Y, double S2, double YHat);

    private sealed record Error(double X, double W, double T, double O, double D, double E);

    private sealed record FromTheError(double E, double D, double O, double YHat, double S2);

    private sealed record FirstNeuron(double Y, double S1);

    private sealed record Gradient(double X, double W, double T);
}
