namespace Storefront.Liquid;

/// <summary>Something is wrong with a template: where, and what.</summary>
public abstract class LiquidException : Exception
{
    private protected LiquidException(string problem) => Problem = problem;

    /// <summary>Name of the template, as given to <see cref="Template.Parse"/>; empty until known.</summary>
    public string TemplateName { get; private set; } = "";

    /// <summary>Line in the template, counted from 1; 0 until known.</summary>
    public int Line { get; private set; }

    /// <summary>What is wrong, without the place.</summary>
    public string Problem { get; }

    /// <inheritdoc/>
    public override string Message => Line == 0 ? Problem : $"{TemplateName}:{Line}: {Problem}";

    // The innermost place is the one that helps.
    internal LiquidException At(string template, int line)
    {
        if (Line == 0)
            (TemplateName, Line) = (template, Math.Max(1, line));
        return this;
    }
}

/// <summary>The template cannot be parsed.</summary>
public sealed class LiquidSyntaxException : LiquidException
{
    internal LiquidSyntaxException(string problem) : base(problem) { }

    internal LiquidSyntaxException(string problem, string template, int line) : base(problem) => At(template, line);
}

/// <summary>
/// The template asks for something impossible, such as a division by zero. Filters of the host may throw it. Without
/// <see cref="RenderContext.Strict"/> the tag renders nothing and the problem is noted in
/// <see cref="RenderContext.Diagnostics"/>.
/// </summary>
public sealed class LiquidRenderException(string problem) : LiquidException(problem);

/// <summary>The template wants more than its <see cref="LiquidBudget"/> allows. Never swallowed.</summary>
public sealed class LiquidBudgetException(string problem) : LiquidException(problem);
