// FEEDBACK: Either brackets are missing
using CourseKit.Exercises;

namespace Exercises.Network;

public class Sigmoid : ISigmoid
{
    public double Value(double x) => 1 / (1 + Math.Exp(-x));

    public double Derivative(double x) => (Value(x) * 1) - Value(x);
}
