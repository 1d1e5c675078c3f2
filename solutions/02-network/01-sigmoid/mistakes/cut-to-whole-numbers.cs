// FEEDBACK: The values are cut to whole numbers
using CourseKit.Exercises;

namespace Exercises.Network;

public class Sigmoid : ISigmoid
{
    public double Value(double x) => (int)(1 / (1 + Math.Exp(-x)));

    public double Derivative(double x) => Value(x) * (1 - Value(x));
}
