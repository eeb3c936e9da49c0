namespace AfPakSite.Alignment;

/// <summary>Finds the longest rising run in a list of numbers, in n log n steps (patience sorting).</summary>
internal static class LongestIncreasingSubsequence
{
    /// <summary>The positions of its members, in order.</summary>
    public static IEnumerable<int> Of(int[] numbers)
    {
        var before = new int[numbers.Length];
        var ends = new List<int>();
        for (var index = 0; index < numbers.Length; index++)
        {
            var place = PlaceOf(numbers[index], ends, numbers);
            before[index] = place == 0 ? -1 : ends[place - 1];
            if (place == ends.Count)
                ends.Add(index);
            else
                ends[place] = index;
        }
        var run = new List<int>();
        for (var index = ends.Count == 0 ? -1 : ends[^1]; index >= 0; index = before[index])
            run.Add(index);
        run.Reverse();
        return run;
    }

    /// <summary>The first run that a number does not prolong, but can end lower.</summary>
    private static int PlaceOf(int number, List<int> ends, int[] numbers)
    {
        var (low, high) = (0, ends.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (numbers[ends[middle]] < number)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
