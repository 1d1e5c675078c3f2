using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;

namespace Exercises.Hidden;

[Exercise("01-05"), Hidden]
public class StoppingRulesHiddenTests : ExerciseTests<IStoppingRules>
{
    [Test, Points(1)]
    public void Other_changes_are_judged_right() => Compare(
        "IsSmallChange",
        ask => Student.IsSmallChange(ask.LossBefore, ask.LossAfter, ask.Tolerance),
        StoppingRulesOracle.IsSmallChange,
        tolerance: 0,
        [(0, 0, 0.3), (8, 4, 0.5), (4, 8, 0.5), (8, 3.9, 0.5), .. StoppingRulesOracle.Changes(seed: 950, 40)]);

    [Test, Points(2)]
    public void Other_trainings_stop_when_and_why_they_should() => Compare(
        "WhenToStop",
        ask => Student.WhenToStop(ask.History, ask.MaxEpochs, ask.SlopeTolerance, ask.LossTolerance),
        StoppingRulesOracle.WhenToStop,
        tolerance: 0,
        StoppingRulesOracle.Trainings(seed: 951, 120));
}
