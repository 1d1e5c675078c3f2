namespace CourseKit.Grading;

/// <summary>How far two words lie apart.</summary>
internal static class EditDistance
{
    /// <summary>The least number of characters to insert, delete or replace that turns one word into the other (Levenshtein).</summary>
    public static int Between(string first, string second)
    {
        int[] distances = [.. Enumerable.Range(0, second.Length + 1)];
        for (int i = 1; i <= first.Length; i++)
        {
            int diagonal = distances[0];
            distances[0] = i;
            for (int j = 1; j <= second.Length; j++)
            {
                int replaced = diagonal + (first[i - 1] == second[j - 1] ? 0 : 1);
                diagonal = distances[j];
                distances[j] = Math.Min(replaced, 1 + Math.Min(distances[j], distances[j - 1]));
            }
        }

        return distances[second.Length];
    }
}
