using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;
using Question = (CourseKit.Exercises.NineParameters Parameters, double[] Inputs, double True);

namespace Exercises.Tests;

[Exercise("02-04")]
public class ChainRuleTests : ExerciseTests<IChainRule>
{
    // A dozen operations on numbers of about 1, each good to 1e-16; in any order and form they agree to 1e-14.
    private const double Tolerance = 1e-12;

    private static readonly Misconception<(double True, double Predicted), double>[] FirstLinkMisconceptions =
    [
        new("The sign is flipped. In (y_true − y_pred)² it is y_pred that moves, and it stands there with a minus: the derivative is −2 · (y_true − y_pred).", y => 2 * (y.True - y.Predicted)),
        new("The factor 2 is missing. It comes from the square, and no ½ is there to cancel it.", y => y.Predicted - y.True),
        new("The factor 2 is missing, and the sign is flipped: the derivative of (y_true − y_pred)² by y_pred is −2 · (y_true − y_pred).", y => y.True - y.Predicted),
        new("The true value is always taken as 1. −2 · (1 − y_pred) holds for Alice, whose label is 1; in general it is −2 · (y_true − y_pred).", y => -2 * (1 - y.Predicted)),
        new("This is the loss itself, (y_true − y_pred)². Asked for is its derivative by y_pred.", y => Math.Pow(y.True - y.Predicted, 2)),
    ];

    private static readonly Misconception<(double W5, double Predicted), double>[] SecondLinkMisconceptions =
    [
        new("This is the slope of a sigmoid of a sigmoid. y_pred is an output already: the slope is y_pred · (1 − y_pred).", y => y.W5 * BackwardPass.Slope(BackwardPass.Sigmoid(y.Predicted))),
        new("The weight w₅ is missing. h₁ is multiplied by it on its way into the output neuron.", y => BackwardPass.Slope(y.Predicted)),
        new("The slope of the sigmoid is missing: y_pred · (1 − y_pred).", y => y.W5),
        new("This is w₅ times y_pred. The slope of the sigmoid is y_pred · (1 − y_pred).", y => y.W5 * y.Predicted),
        new("1 − y_pred² is the slope of another function, tanh. The sigmoid's is y_pred · (1 − y_pred).", y => y.W5 * (1 - (y.Predicted * y.Predicted))),
    ];

    private static readonly Misconception<Question, double>[] Misconceptions =
    [
        new("This is ∂L/∂w₂. w₁ is multiplied by x₁, which is inputs[0].", question => BackwardPass.Of(question).Gradient.W2),
        new("This is ∂L/∂b₁: the factor x₁ is missing. w₁ is multiplied by x₁ in h₁'s sum.", question => BackwardPass.Of(question).Gradient.B1),
        new("This is ∂L/∂w₃, the way through h₂. w₁ leads to h₁.", question => BackwardPass.Of(question).Gradient.W3),
        new("w₁ stands where x₁ belongs. The third link says how fast h₁ moves when w₁ moves, and w₁ is multiplied by x₁.", question => (BackwardPass.Of(question) with { X1 = question.Parameters.W1 }).Gradient.W1),
        new("The way back from the output to h₁ goes through w₅, not through w₁: w₅ is what h₁ is multiplied by.", question => (BackwardPass.Of(question) with { W5 = question.Parameters.W1 }).Gradient.W1),
        new("The three links are added. Slopes along a way multiply.", question => Links(question).Sum()),
        new("The third link, ∂h₁/∂w₁ = x₁ · h₁ · (1 − h₁), is missing from the product.", question => Links(question)[0] * Links(question)[1]),
        new("The second link, ∂y_pred/∂h₁, is missing from the product.", question => Links(question)[0] * Links(question)[2]),
        new("The first link, ∂L/∂y_pred, is missing from the product: this is ∂y_pred/∂w₁.", question => Links(question)[1] * Links(question)[2]),
        .. new[] { 2, 3, 4 }.Select(digits => new Misconception<Question, double>(
            "The factors are rounded on the way. Multiply them with all their digits, and round, if at all, the product.",
            question => Links(question).Select(link => Math.Round(link, digits)).Aggregate((product, link) => product * link))),
        new("The product is rounded. Give it with all its digits; whoever reads it can round it.", question => Math.Round(BackwardPass.Of(question).Gradient.W1, 4)),
        .. BackwardPass.Misconceptions.Select(idea => new Misconception<Question, double>(idea.Feedback, question => idea.Answer(question).W1)),
    ];

    private static (double True, double Predicted)[] FirstLinks => [(1, 0.5), (1, 0.9), (0, 0.3), (0, 0.75), (1, 0.125), (0, 0), (1, 1)];

    private static (double W5, double Predicted)[] SecondLinks => [(1, 0.5), (-2, 0.3), (0.5, 0.9), (1.5, 0.125), (3, 1)];

    [Test, Points(2)]
    public void The_first_link_says_how_the_loss_follows_the_prediction() => Compare(
        "LossByPrediction",
        y => Student.LossByPrediction(y.True, y.Predicted),
        y => (2 * y.Predicted) - (2 * y.True),
        Tolerance,
        FirstLinks,
        FirstLinkMisconceptions);

    [Test, Points(1)]
    public void The_second_link_says_how_the_prediction_follows_h1() => Compare(
        "PredictionByH1",
        y => Student.PredictionByH1(y.W5, y.Predicted),
        y => y.W5 * (0.25 - Math.Pow(y.Predicted - 0.5, 2)),
        Tolerance,
        SecondLinks,
        SecondLinkMisconceptions);

    [Test, Points(1)]
    [Feedback("Alice, with all weights 1 and all biases 0: −0.9526… · 0.2494… · (−0.0903…) = 0.021469…, that is 0.0215. (0.0214 comes from factors that are cut to three digits.) Were she a man, the first link would be 1.0473…, and the product −0.0236…")]
    public void The_derivative_for_Alice_is_that_of_the_lesson() => CompareProducts((NetworkOracle.AllOnes, [-2, -1], 1), (NetworkOracle.AllOnes, [-2, -1], 0));

    [Test, Points(3)]
    public void The_product_of_all_three_links_is_right_in_any_network() => CompareProducts(NetworkOracle.RandomQuestions(seed: 1, count: 8));

    [Test, Points(1)]
    [Feedback("The sign of x₁ is that of the third link, and at x₁ = 0 the whole product is 0: from an input of 0 a weight learns nothing.")]
    public void From_an_input_of_zero_w1_learns_nothing()
    {
        Question[] questions = NetworkOracle.RandomQuestions(seed: 2, count: 3);
        CompareProducts([.. questions.SelectMany(question => new double[] { 0, 2 }.Select(x1 => question with { Inputs = [x1, question.Inputs[1]] }))]);
    }

    private void CompareProducts(params Question[] questions) => Compare(
        "LossByW1",
        question => Student.LossByW1(question.Parameters, question.Inputs, question.True),
        question => NetworkOracle.Gradient(question).W1,
        Tolerance,
        questions,
        Misconceptions);

    private static double[] Links(Question question)
    {
        BackwardPass pass = BackwardPass.Of(question);
        return [pass.LossByPrediction, pass.W5 * pass.SlopeO, pass.X1 * pass.Slope1];
    }
}
