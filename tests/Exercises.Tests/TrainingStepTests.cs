using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;
using Question = (CourseKit.Exercises.NineParameters Parameters, double[] Inputs, double True);
using StepQuestion = (CourseKit.Exercises.NineParameters Parameters, double[] Inputs, double True, double LearningRate);

namespace Exercises.Tests;

[Exercise("02-05")]
public class TrainingStepTests : ExerciseTests<ITrainingStep>
{
    // A dozen operations on numbers of about 1, each good to 1e-16; in any order and form they agree to 1e-14.
    private const double Tolerance = 1e-12;

    private static readonly (string Feedback, Func<Question, NineParameters> Answer)[] GradientMisconceptions =
    [
        .. BackwardPass.Misconceptions,
        (
            "w₅ and w₆ are multiplied by h₁ and h₂, the outputs of the hidden neurons, not by the inputs x₁ and x₂. So are their derivatives.",
            question => NetworkOracle.Gradient(question) with { W5 = BackwardPass.Of(question).Gradient.B3 * question.Inputs[0], W6 = BackwardPass.Of(question).Gradient.B3 * question.Inputs[1] }),
        (
            "The nine numbers are in the order of the neurons. A NineParameters wants w₁ … w₆ first and then b₁, b₂, b₃: write the names, as in W1: …, and no order can go wrong.",
            question => NeuronByNeuron(NetworkOracle.Gradient(question))),
        (
            "The nine numbers begin with those of the output neuron. A NineParameters wants w₁ … w₆ first and then b₁, b₂, b₃: write the names, as in W1: …, and no order can go wrong.",
            question => OutputFirst(NetworkOracle.Gradient(question))),
        (
            "The derivatives of the biases are 0. A bias is part of its neuron's sum, with the factor 1: its derivative is that of a weight without the input.",
            question => NetworkOracle.Gradient(question) with { B1 = 0, B2 = 0, B3 = 0 }),
        (
            "These are derivatives of y_pred. Each has to be multiplied by ∂L/∂y_pred = −2 · (y_true − y_pred).",
            question => (BackwardPass.Of(question) with { LossByPrediction = 1 }).Gradient),
    ];

    private static readonly Misconception<StepQuestion, NineParameters>[] StepMisconceptions =
    [
        new("The step goes uphill: the gradient says where the loss rises, so subtract η times each derivative.", question => Moved(question, question.LearningRate)),
        new("w₅, w₆ and b₃ have moved before the way back to the hidden neurons went through them. Take all nine derivatives at the old parameters, then move all nine.", OutputWeightsFirst),
        new("w₅, w₆ and b₃ have moved before the derivatives of the others were taken. Take all nine derivatives at the old parameters, then move all nine.", OutputNeuronFirst),
        new("The hidden neurons have moved before the derivatives of w₅, w₆ and b₃ were taken. Take all nine derivatives at the old parameters, then move all nine.", HiddenNeuronsFirst),
        new("Each parameter moves before the next one's derivative is taken. Take all nine derivatives at the old parameters, then move all nine.", OneAfterTheOther),
        new("There is a ¼ in the step. The mean over four people is for the loss that is reported; a step uses one person's squared error.", question => Moved(question, -question.LearningRate / 4)),
        new("The learning rate is missing: multiply each derivative by η before you subtract it.", question => Moved(question, -1)),
        new("The learning rate is always 0.1, which is what the lesson takes. Use the one that is given.", question => Moved(question, -0.1)),
        new("The biases have not moved. All nine parameters learn, b₁, b₂ and b₃ as well.", question => NetworkOracle.Step(Person(question), question.LearningRate) with { B1 = question.Parameters.B1, B2 = question.Parameters.B2, B3 = question.Parameters.B3 }),
        new("Only the output neuron's three parameters have moved. All nine learn.", question => Output(question.Parameters, NetworkOracle.Step(Person(question), question.LearningRate))),
        new("This is the gradient. A step subtracts η times it from the parameters, and returns the parameters.", question => NetworkOracle.Gradient(Person(question))),
        new("This is the change alone, −η times the gradient. Add it to the parameters.", question => NetworkOracle.FromNumbers(i => -question.LearningRate * Gradient(question)[i])),
        .. GradientMisconceptions.Select(idea => new Misconception<StepQuestion, NineParameters>(idea.Feedback, question => NetworkOracle.Moved(question.Parameters, idea.Answer(Person(question)), -question.LearningRate))),
    ];

    private static Question Alice => (NetworkOracle.AllOnes, [-2, -1], 1);

    private static Question ReadmesExample => (new(0.5, -1, 1, 0.5, 2, -1, 0, 0.5, -0.5), [1, -2], 0);

    [Test, Points(1)]
    [Feedback("The README works its example out number by number: compare yours from the top, h₁ first. Alice's nine are in section 7 of the lesson.")]
    public void The_gradient_is_right_for_the_README_and_for_Alice() => CompareGradients(gradient => gradient, Alice, ReadmesExample);

    [Test, Points(2)]
    public void The_derivatives_of_the_output_neuron_are_right() =>
        CompareGradients(gradient => new OutputNeuron(gradient.W5, gradient.W6, gradient.B3), NetworkOracle.RandomQuestions(seed: 1, count: 6));

    [Test, Points(2)]
    public void The_derivatives_of_the_first_hidden_neuron_are_right() =>
        CompareGradients(gradient => new HiddenNeuron1(gradient.W1, gradient.W2, gradient.B1), NetworkOracle.RandomQuestions(seed: 2, count: 6));

    [Test, Points(2)]
    public void The_derivatives_of_the_second_hidden_neuron_are_right() =>
        CompareGradients(gradient => new HiddenNeuron2(gradient.W3, gradient.W4, gradient.B2), NetworkOracle.RandomQuestions(seed: 3, count: 6));

    [Test, Points(1)]
    [Feedback("In the README's example w₁ goes from 0.5 to 0.479235…, and with η = 0.1 Alice takes it from 1 to 0.997853…")]
    public void The_step_is_right_for_the_README_and_for_Alice() => CompareSteps(
        [(ReadmesExample.Parameters, ReadmesExample.Inputs, ReadmesExample.True, 0.5), (Alice.Parameters, Alice.Inputs, Alice.True, 0.1)]);

    [Test, Points(3)]
    public void All_nine_parameters_move_at_once_against_the_gradient() => CompareSteps(
        [.. NetworkOracle.RandomQuestions(seed: 4, count: 8).Select((question, i) => (question.Parameters, question.Inputs, question.True, 0.3 + (0.2 * i)))]);

    private void CompareGradients<TPart>(Func<NineParameters, TPart> part, params Question[] questions) => Compare(
        "Gradient",
        question => part(Student.Gradient(question.Parameters, question.Inputs, question.True)),
        question => part(NetworkOracle.Gradient(question)),
        Tolerance,
        questions,
        [.. GradientMisconceptions.Select(idea => new Misconception<Question, TPart>(idea.Feedback, question => part(idea.Answer(question))))]);

    // Neuron by neuron: nine numbers beside nine others are more than one can read.
    private void CompareSteps(StepQuestion[] questions)
    {
        CompareSteps(moved => new OutputNeuron(moved.W5, moved.W6, moved.B3), questions);
        CompareSteps(moved => new HiddenNeuron1(moved.W1, moved.W2, moved.B1), questions);
        CompareSteps(moved => new HiddenNeuron2(moved.W3, moved.W4, moved.B2), questions);
    }

    private void CompareSteps<TPart>(Func<NineParameters, TPart> part, StepQuestion[] questions) => Compare(
        "TakeStep",
        question => part(Student.TakeStep(question.Parameters, question.Inputs, question.True, question.LearningRate)),
        question => part(NetworkOracle.Step(Person(question), question.LearningRate)),
        Tolerance,
        questions,
        [.. StepMisconceptions.Select(idea => new Misconception<StepQuestion, TPart>(idea.Feedback, question => part(idea.Answer(question))))]);

    private static Question Person(StepQuestion question) => (question.Parameters, question.Inputs, question.True);

    private static double[] Gradient(StepQuestion question) => NetworkOracle.Numbers(NetworkOracle.Gradient(Person(question)));

    private static NineParameters Moved(StepQuestion question, double times) =>
        NetworkOracle.Moved(question.Parameters, NetworkOracle.Gradient(Person(question)), times);

    private static NineParameters Output(NineParameters old, NineParameters moved) => old with { W5 = moved.W5, W6 = moved.W6, B3 = moved.B3 };

    private static NineParameters Hidden(NineParameters old, NineParameters moved) => moved with { W5 = old.W5, W6 = old.W6, B3 = old.B3 };

    // The forward pass is the old one, the weights on the way back are new.
    private static NineParameters OutputWeightsFirst(StepQuestion question)
    {
        NineParameters right = NetworkOracle.Step(Person(question), question.LearningRate);
        BackwardPass late = BackwardPass.Of(Person(question)) with { W5 = right.W5, W6 = right.W6 };
        return Output(NetworkOracle.Moved(question.Parameters, late.Gradient, -question.LearningRate), right);
    }

    private static NineParameters OutputNeuronFirst(StepQuestion question)
    {
        NineParameters output = Output(question.Parameters, NetworkOracle.Step(Person(question), question.LearningRate));
        return Hidden(output, NetworkOracle.Step((output, question.Inputs, question.True), question.LearningRate));
    }

    private static NineParameters HiddenNeuronsFirst(StepQuestion question)
    {
        NineParameters hidden = Hidden(question.Parameters, NetworkOracle.Step(Person(question), question.LearningRate));
        return Output(hidden, NetworkOracle.Step((hidden, question.Inputs, question.True), question.LearningRate));
    }

    private static NineParameters OneAfterTheOther(StepQuestion question) => Enumerable.Range(0, 9).Aggregate(
        question.Parameters,
        (now, next) =>
        {
            double[] moved = NetworkOracle.Numbers(NetworkOracle.Step((now, question.Inputs, question.True), question.LearningRate));
            return NetworkOracle.FromNumbers(i => i == next ? moved[i] : NetworkOracle.Numbers(now)[i]);
        });

    private static NineParameters NeuronByNeuron(NineParameters g) => new(g.W1, g.W2, g.B1, g.W3, g.W4, g.B2, g.W5, g.W6, g.B3);

    private static NineParameters OutputFirst(NineParameters g) => new(g.W5, g.W6, g.B3, g.W1, g.W2, g.B1, g.W3, g.W4, g.B2);

    private sealed record OutputNeuron(double W5, double W6, double B3);

    private sealed record HiddenNeuron1(double W1, double W2, double B1);

    private sealed record HiddenNeuron2(double W3, double W4, double B2);
}
