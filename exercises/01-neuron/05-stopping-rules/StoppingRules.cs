using CourseKit.Exercises;

namespace Exercises.Neuron;

/// <summary>When to stop training.</summary>
public class StoppingRules : IStoppingRules
{
    /// <summary>|after − before| ≤ tolerance · max(before, after)</summary>
    public bool IsSmallChange(double lossBefore, double lossAfter, double tolerance)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }

    /// <summary>After how many epochs training stops, and why.</summary>
    public TrainingEnd WhenToStop(TrainingHistory history, int maxEpochs, double slopeTolerance, double lossTolerance)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }
}
