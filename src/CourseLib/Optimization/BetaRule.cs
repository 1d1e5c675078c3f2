namespace CourseLib.Optimization;

/// <summary>
/// How much of the previous direction d stays in the new one, d′ = −g′ + β d; g is the gradient before the last step, g′ the
/// one after it.
/// </summary>
/// <remarks>On a quadratic with exact line searches all three give the same β. Elsewhere they differ.</remarks>
public enum BetaRule
{
    /// <summary>
    /// β = ⟨g′, g′⟩ / ⟨g, g⟩. R. Fletcher and C. M. Reeves, "Function minimization by conjugate gradients", The Computer
    /// Journal 7 (1964) 149. After a bad direction it tends to give another one much like it.
    /// </summary>
    FletcherReeves,

    /// <summary>
    /// β = max(0, ⟨g′, g′ − g⟩ / ⟨g, g⟩), which restarts by itself when the gradient hardly changes. E. Polak and G. Ribière
    /// (1969); the + by J. C. Gilbert and J. Nocedal, SIAM Journal on Optimization 2 (1992) 21.
    /// </summary>
    PolakRibierePlus,

    /// <summary>
    /// β = ⟨g′, g′ − g⟩ / ⟨d, g′ − g⟩. M. R. Hestenes and E. Stiefel, "Methods of conjugate gradients for solving linear
    /// systems", Journal of Research of the National Bureau of Standards 49 (1952) 409. It makes d′ conjugate to d:
    /// ⟨d′, g′ − g⟩ = 0.
    /// </summary>
    HestenesStiefel,
}
