using CourseKit.Exercises;

namespace Exercises.Gradients;

/// <summary>The gradient of any function, measured by central differences.</summary>
public class CentralDifference : ICentralDifference
{
    /// <summary>∂f/∂xᵢ ≈ (f(x + h eᵢ) − f(x − h eᵢ)) / (2h)</summary>
    public double[] Gradient(Func<double[], double> f, double[] point, double h)
    {
        // BEGIN SOLUTION
        double[] gradient = new double[point.Length];
        for (int i = 0; i < point.Length; i++)
        {
            // Fresh copies for each coordinate: no other one is moved, and the caller's list stays as it was.
            double[] ahead = (double[])point.Clone();
            double[] behind = (double[])point.Clone();
            ahead[i] += h;
            behind[i] -= h;
            gradient[i] = (f(ahead) - f(behind)) / (2 * h);
        }

        return gradient;
        // END SOLUTION
    }
}
