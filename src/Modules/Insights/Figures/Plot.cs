using System.Globalization;
using System.Text;

namespace Storefront.Insights.Figures;

/// <summary>Where the lines of a plot lie: columns for this period, a dashed line of steps for the one before.</summary>
internal sealed class Plot
{
    public const int Width = 320;
    public const int Height = 132;
    public const int Left = 42;
    public const int Right = Width - 4;
    private const double Top = 10;
    private const double Bottom = Height - 22;

    private readonly Course _course;

    public Plot(Course course)
    {
        _course = course;
        Highest = Round(course.Columns.Max(column => Math.Max(column.Now, column.Before)));
    }

    /// <summary>Value of the topmost line.</summary>
    public int Highest { get; }

    public string Base => Text(Bottom);

    public IEnumerable<(int Value, string Y)> Lines => [(Highest, Text(Y(Highest))), (Highest / 2, Text(Y(Highest / 2))), (0, Base)];

    public IEnumerable<(string X, string Y, string Width, string Height)> Bars => _course.Columns.Select((column, at) => (
        Text(X(at) + Gap), Text(Y(column.Now)), Text(Wide - (2 * Gap)), Text(Bottom - Y(column.Now))));

    /// <summary>The period before, as the path of an SVG.</summary>
    public string Before
    {
        get
        {
            var path = new StringBuilder();
            for (var at = 0; at < _course.Columns.Count; at++)
            {
                path.Append(at == 0 ? "M" : "L").Append(Text(X(at))).Append(' ').Append(Text(Y(_course.Columns[at].Before)))
                    .Append('H').Append(Text(X(at) + Wide));
            }

            return path.ToString();
        }
    }

    /// <summary>First, middle and last column, with how its words are anchored.</summary>
    public IEnumerable<(Column Column, string X, string Anchor)> Marks
    {
        get
        {
            var last = _course.Columns.Count - 1;
            yield return (_course.Columns[0], Text(Left), "start");
            yield return (_course.Columns[last / 2], Text(X(last / 2) + (Wide / 2)), "middle");
            yield return (_course.Columns[last], Text(Right), "end");
        }
    }

    private double Wide => (Right - Left) / _course.Columns.Count;

    private double Gap => Math.Min(3, Wide * 0.14);

    private double X(int at) => Left + (at * Wide);

    private double Y(int value) => Bottom - ((Bottom - Top) * value / Highest);

    /// <summary>The next even number of two figures at most: 2, 4, … 10, 12, … 100, 120, …</summary>
    internal static int Round(int highest)
    {
        var unit = 1;
        while (highest > 20L * unit)
        {
            unit *= 10;
        }

        var two = 2 * unit;
        return Math.Max(2, (int)Math.Min(int.MaxValue - 1, ((long)highest + two - 1) / two * two));
    }

    private static string Text(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);
}
