using CourseKit.Exercises;

namespace Exercises.Gradients;

/// <summary>Gradient descent with a stop rule.</summary>
public class GradientDescent : IGradientDescent
{
    /// <summary>w ← w − η g until ‖g‖ ≤ tolerance or all steps are taken</summary>
    public Descent Minimize(Func<double[], double[]> gradient, double[] start, double learningRate, double tolerance, int maxSteps)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }
}
