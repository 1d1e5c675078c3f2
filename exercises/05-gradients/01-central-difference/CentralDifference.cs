using CourseKit.Exercises;

namespace Exercises.Gradients;

/// <summary>The gradient of any function, measured by central differences.</summary>
public class CentralDifference : ICentralDifference
{
    /// <summary>∂f/∂xᵢ ≈ (f(x + h eᵢ) − f(x − h eᵢ)) / (2h)</summary>
    public double[] Gradient(Func<double[], double> f, double[] point, double h)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }
}
