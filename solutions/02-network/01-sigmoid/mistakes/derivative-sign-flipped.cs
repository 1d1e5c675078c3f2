// FEEDBACK: The slope comes out negative
using CourseKit.Exercises;

namespace Exercises.Network;

public class Sigmoid : ISigmoid
{
    public double Value(double x) => 1 / (1 + Math.Exp(-x));

    public double Derivative(double x) => -Math.Exp(-x) / Math.Pow(1 + Math.Exp(-x), 2);
}
