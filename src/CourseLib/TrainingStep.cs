namespace CourseLib;

/// <summary>
/// What a callback learns about one finished step of training.
/// </summary>
/// <param name="Epoch">
/// The number of the epoch just finished, counted from 0: epoch 0 is the first pass over the data.
/// </param>
/// <param name="Loss">
/// The loss over the whole data set <em>after</em> this epoch's updates; ≥ 0. The loss before any update is
/// <see cref="TrainingResult.LossBeforeTraining"/>.
/// </param>
/// <remarks>Lesson 02.</remarks>
public readonly record struct TrainingStep(int Epoch, double Loss);
