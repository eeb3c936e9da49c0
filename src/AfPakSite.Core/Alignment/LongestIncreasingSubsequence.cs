namespace AfPakSite.Alignment;

/// <summary>Finds the longest increasing subsequence of a list of numbers, in O(n log n) by patience sorting.</summary>
internal static class LongestIncreasingSubsequence
{
    /// <summary>The positions of its members, in order; of several longest ones, any.</summary>
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
        var members = new List<int>();
        for (var index = ends.Count == 0 ? -1 : ends[^1]; index >= 0; index = before[index])
            members.Add(index);
        members.Reverse();
        return members;
    }

    /// <summary>The length of the longest subsequence that a number can extend.</summary>
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
