// WAY: the tape's record is copied line by line with "with"
using CourseKit.Exercises;

namespace Exercises.Gradients;

public class ReverseMode : IReverseMode
{
    public Tape Forward(double x, double w, double t)
    {
        Tape v = new(x, w, t, x * w, 0, 0, 0, 0, 0, 0);
        v = v with { Y = Sigmoid(v.S1) };
        v = v with { S2 = v.Y * w };
        v = v with { YHat = Sigmoid(v.S2) };
        v = v with { O = v.Y + v.YHat };
        v = v with { D = t - v.O };
        return v with { E = v.D * v.D };
    }

    public Tape Backward(Tape v)
    {
        double slope = v.YHat * (1 - v.YHat);
        Tape a = new(0, 0, 2 * v.D, 0, 0, 0, 0, 0, 2 * v.D, 1);
        a = a with { O = -a.D, YHat = -a.D };
        a = a with { S2 = a.O * slope, Y = a.O * (1 + (slope * v.W)) };
        a = a with { S1 = a.Y * v.Y * (1 - v.Y) };
        return a with { X = v.W * a.S1, W = (v.X * a.S1) + (v.Y * a.S2) };
    }

    private static double Sigmoid(double s) => Math.Exp(s) / (1 + Math.Exp(s));
}
