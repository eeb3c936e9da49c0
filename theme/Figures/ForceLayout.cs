using System.Collections.Immutable;

namespace AfPakSite.Theme.Figures;

/// <summary>
/// A force-directed layout: nodes repel each other, and edges attract their nodes (Fruchterman and Reingold, 1991). It
/// is deterministic: the nodes start on a circle in their order, the number of steps is fixed, and it does not use sine
/// and cosine, whose results differ between machines.
/// </summary>
internal static class ForceLayout
{
    private const int Steps = 120;

    /// <summary>One point per node, within the width and the height.</summary>
    public static ImmutableArray<FigurePoint> Of(int nodes, ImmutableArray<GraphEdge> edges, int width, int height)
    {
        var (x, y) = OnCircle(nodes);
        var (dx, dy) = (new double[nodes], new double[nodes]);
        var distance = 1.4 / Math.Sqrt(Math.Max(nodes, 1));
        for (var step = 0; step < Steps; step++)
        {
            Array.Clear(dx);
            Array.Clear(dy);
            Push(x, y, dx, dy, distance);
            foreach (var edge in edges)
                Pull(edge, x, y, dx, dy, distance);
            Move(x, y, dx, dy, 0.12 * (Steps - step) / Steps);
        }
        return [.. Scale(x, width).Zip(Scale(y, height), (across, down) => new FigurePoint(across, down))];
    }

    /// <summary>Points on the unit circle, by the tangent of half their angle.</summary>
    private static (double[] X, double[] Y) OnCircle(int nodes)
    {
        var (x, y) = (new double[nodes], new double[nodes]);
        for (var index = 0; index < nodes; index++)
        {
            var tangent = (((4.0 * index) + 2) / nodes) - 2;
            x[index] = (1 - (tangent * tangent)) / (1 + (tangent * tangent));
            y[index] = 2 * tangent / (1 + (tangent * tangent));
        }
        return (x, y);
    }

    private static void Push(double[] x, double[] y, double[] dx, double[] dy, double distance)
    {
        for (var one = 0; one < x.Length; one++)
        {
            for (var other = one + 1; other < x.Length; other++)
            {
                var (across, down) = (x[one] - x[other], y[one] - y[other]);
                var force = distance * distance / Math.Max((across * across) + (down * down), 1e-4);
                dx[one] += across * force;
                dy[one] += down * force;
                dx[other] -= across * force;
                dy[other] -= down * force;
            }
        }
    }

    private static void Pull(GraphEdge edge, double[] x, double[] y, double[] dx, double[] dy, double distance)
    {
        var (across, down) = (x[edge.One] - x[edge.Other], y[edge.One] - y[edge.Other]);
        var force = Math.Sqrt((across * across) + (down * down)) / distance * Math.Sqrt(edge.Strength) / 10;
        dx[edge.One] -= across * force;
        dy[edge.One] -= down * force;
        dx[edge.Other] += across * force;
        dy[edge.Other] += down * force;
    }

    /// <summary>
    /// Moves each node by the sum of its forces and a little toward the center, but no farther than a limit.
    /// </summary>
    private static void Move(double[] x, double[] y, double[] dx, double[] dy, double most)
    {
        for (var index = 0; index < x.Length; index++)
        {
            var (across, down) = (dx[index] - (0.3 * x[index]), dy[index] - (0.3 * y[index]));
            var length = Math.Sqrt((across * across) + (down * down));
            var share = length > most ? most / length : 1;
            x[index] += across * share;
            y[index] += down * share;
        }
    }

    private static IEnumerable<int> Scale(double[] values, int length)
    {
        if (values.Length == 0)
            return [];
        var (least, most) = (values.Min(), values.Max());
        var span = Math.Max(most - least, 1e-9);
        return values.Select(value => (int)Math.Round((value - least) / span * length, MidpointRounding.AwayFromZero));
    }
}
