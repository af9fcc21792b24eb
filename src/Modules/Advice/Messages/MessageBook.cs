using Microsoft.EntityFrameworkCore;
using Storefront.Advice.Calls;
using Storefront.Media.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Values;

namespace Storefront.Advice.Messages;

/// <summary>Somebody wrote. Raised in the shop's scope.</summary>
internal sealed record MessageWritten(Guid QuestionId, bool FromShop);

/// <summary>Keeps left messages and their answers. Works in the shop's scope.</summary>
internal sealed class MessageBook(StorefrontDb db, IImages images, TimeProvider clock)
{
    public Task<Question> AskAsync(string name, string email, string text, string productTitle, string locale, CancellationToken cancel) => db.WriteAsync(
        () =>
        {
            var now = clock.GetUtcNow();
            var question = new Question
            {
                Id = Ids.New(clock), Token = Keys.New(), Name = name, Email = email, Locale = locale, ProductTitle = productTitle, CreatedAt = now, StateAt = now,
            };
            db.Add(question);
            Add(question, fromShop: false, name, text, [], []);
            return Task.FromResult(question);
        },
        cancel);

    public Task WriteAsync(Question question, bool fromShop, string by, string text, IReadOnlyList<Guid> pictures, IReadOnlyList<Guid> products, CancellationToken cancel) =>
        db.WriteAsync(
            async () =>
            {
                var now = clock.GetUtcNow();
                await db.Set<Question>().Where(row => row.Id == question.Id).ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.State, fromShop ? QuestionState.Answered : QuestionState.Open).SetProperty(row => row.StateAt, now), cancel);
                Add(question, fromShop, by, text, pictures, products);
            },
            cancel);

    public Task<Question?> FindAsync(string token, CancellationToken cancel) =>
        db.Set<Question>().AsNoTracking().FirstOrDefaultAsync(row => row.Token == token, cancel);

    public Task<Question?> FindAsync(Guid id, CancellationToken cancel) =>
        db.Set<Question>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel);

    /// <summary>Those that wait first, the oldest of them on top.</summary>
    public async Task<IReadOnlyList<Question>> ListAsync(CancellationToken cancel)
    {
        var open = await db.Set<Question>().AsNoTracking().Where(row => row.State == QuestionState.Open).OrderBy(row => row.StateAt).ToListAsync(cancel);
        var answered = await db.Set<Question>().AsNoTracking().Where(row => row.State == QuestionState.Answered)
            .OrderByDescending(row => row.StateAt).Take(50).ToListAsync(cancel);
        return [.. open, .. answered];
    }

    public Task<List<QuestionLine>> LinesAsync(Guid question, CancellationToken cancel) =>
        db.Set<QuestionLine>().AsNoTracking().Where(row => row.QuestionId == question).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(cancel);

    public Task<int> CountOpenAsync(CancellationToken cancel) => db.Set<Question>().CountAsync(row => row.State == QuestionState.Open, cancel);

    /// <summary>With all that was written and shown.</summary>
    public async Task ForgetAsync(Guid id, CancellationToken cancel)
    {
        foreach (var picture in (await LinesAsync(id, cancel)).SelectMany(line => QuestionLine.Read(line.Pictures)))
        {
            await images.RemoveAsync(picture, cancel);
        }

        await db.WriteAsync(
            async () =>
            {
                await db.Set<QuestionLine>().Where(row => row.QuestionId == id).ExecuteDeleteAsync(cancel);
                await db.Set<Question>().Where(row => row.Id == id).ExecuteDeleteAsync(cancel);
            },
            cancel);
    }

    private void Add(Question question, bool fromShop, string by, string text, IReadOnlyList<Guid> pictures, IReadOnlyList<Guid> products)
    {
        db.Add(new QuestionLine
        {
            Id = Ids.New(clock), QuestionId = question.Id, FromShop = fromShop, By = by, Text = text,
            Pictures = QuestionLine.Write(pictures), Products = QuestionLine.Write(products), At = clock.GetUtcNow(),
        });
        db.Raise(new MessageWritten(question.Id, fromShop));
    }
}
