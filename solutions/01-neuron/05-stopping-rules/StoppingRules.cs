using CourseKit.Exercises;

namespace Exercises.Neuron;

/// <summary>When to stop training.</summary>
public class StoppingRules : IStoppingRules
{
    /// <summary>|after − before| ≤ tolerance · max(before, after)</summary>
    public bool IsSmallChange(double lossBefore, double lossAfter, double tolerance)
    {
        // BEGIN SOLUTION
        // Multiplied and not divided: two losses of 0 would otherwise ask for 0 / 0.
        return Math.Abs(lossAfter - lossBefore) <= tolerance * Math.Max(lossBefore, lossAfter);
        // END SOLUTION
    }

    /// <summary>After how many epochs training stops, and why.</summary>
    public TrainingEnd WhenToStop(TrainingHistory history, int maxEpochs, double slopeTolerance, double lossTolerance)
    {
        // BEGIN SOLUTION
        for (int k = 0; k <= maxEpochs; k++)
        {
            // Asked first: an infinite change is not more than an infinite loss, so that it would count as small.
            if (!double.IsFinite(history.Losses[k]))
            {
                return new TrainingEnd(k, TrainingEnd.Diverged);
            }

            // The weights stay unasked. How far they move depends on the learning rate, the slope does not.
            bool slopeIsSmall = Math.Abs(history.Slopes[k]) <= slopeTolerance;
            if (slopeIsSmall || (k > 0 && IsSmallChange(history.Losses[k - 1], history.Losses[k], lossTolerance)))
            {
                return new TrainingEnd(k, TrainingEnd.Converged);
            }
        }

        return new TrainingEnd(maxEpochs, TrainingEnd.IterationLimit);
        // END SOLUTION
    }
}
