// WAY: adjoints that begin at 0 and are added to, as a tape does it
using CourseKit.Exercises;

namespace Exercises.Gradients;

public class ReverseMode : IReverseMode
{
    public Tape Forward(double x, double w, double t)
    {
        double y = Sigmoid(x * w);
        double yHat = Sigmoid(y * w);
        return new Tape(X: x, W: w, T: t, S1: x * w, Y: y, S2: y * w, YHat: yHat, O: y + yHat, D: t - y - yHat, E: Math.Pow(t - y - yHat, 2));
    }

    public Tape Backward(Tape values)
    {
        double xAdjoint = 0, wAdjoint = 0, tAdjoint = 0, s1Adjoint = 0, yAdjoint = 0, s2Adjoint = 0, yHatAdjoint = 0, oAdjoint = 0, dAdjoint = 0, eAdjoint = 1;

        dAdjoint += eAdjoint * values.D;
        dAdjoint += eAdjoint * values.D;
        tAdjoint += dAdjoint;
        oAdjoint -= dAdjoint;
        yHatAdjoint += oAdjoint;
        yAdjoint += oAdjoint;
        s2Adjoint += yHatAdjoint * (values.YHat - (values.YHat * values.YHat));
        yAdjoint += s2Adjoint * values.W;
        wAdjoint += s2Adjoint * values.Y;
        s1Adjoint += yAdjoint * (values.Y - (values.Y * values.Y));
        xAdjoint += s1Adjoint * values.W;
        wAdjoint += s1Adjoint * values.X;
        return new Tape(xAdjoint, wAdjoint, tAdjoint, s1Adjoint, yAdjoint, s2Adjoint, yHatAdjoint, oAdjoint, dAdjoint, eAdjoint);
    }

    private static double Sigmoid(double s) => 0.5 + (0.5 * Math.Tanh(s / 2));
}
