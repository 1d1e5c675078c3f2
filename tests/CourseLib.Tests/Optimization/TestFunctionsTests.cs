using CourseLib.Optimization;

namespace CourseLib.Tests.Optimization;

public class TestFunctionsTests
{
    private static readonly IObjective[] Functions =
    [
        TestFunctions.Rosenbrock,
        TestFunctions.Beale,
        TestFunctions.Himmelblau,
        TestFunctions.Quadratic([[3, 1], [1, 2]], [1, -1]),
        TestFunctions.Bowl(1, 5),
        GradientReference.Error(weightDecay: 0.3),
    ];

    [Test]
    public void Every_gradient_is_the_slope_of_its_function([ValueSource(nameof(Functions))] IObjective function)
    {
        double[] point = [.. new[] { 0.7, -1.3, 0.4, 1.1 }.Take(function.ParameterCount)];
        double[] gradient = function.Gradient(point);

        Assert.Multiple(() =>
        {
            for (int i = 0; i < gradient.Length; i++)
                Assert.That(gradient[i], Is.EqualTo(CentralDifference.Of(function.Loss, point, i)).Within(1e-6));
        });
    }
}
