using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Pages;

namespace Storefront.Users.Passkeys;

/// <summary>One of a person's own passkeys: its name, and its end.</summary>
public abstract class PasskeyPage : BackOfficePage
{
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>As it is stored.</summary>
    public string Known { get; private set; } = "";

    public string Host { get; private set; } = "";

    public abstract string Account { get; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        Name = (await FindAsync(id, cancel))?.Name;
        return Name is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostNameAsync(Guid id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } passkey)
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(Name))
        {
            AddError("Name", "users.passkey.name_missing");
            return Again();
        }

        await Book.RenameAsync(passkey, PasskeyBook.Tidy(Name), cancel);
        return ToAccount("users.passkey.renamed", PasskeyBook.Tidy(Name));
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } passkey)
        {
            return NotFound();
        }

        await Book.RemoveAsync(passkey, cancel);
        return ToAccount("users.passkey.removed", passkey.Name);
    }

    private PasskeyBook Book => HttpContext.RequestServices.GetRequiredService<PasskeyBook>();

    private LocalRedirectResult ToAccount(string sentence, string name)
    {
        Notice.Success(T[sentence, ("name", name)]).Leave(HttpContext);
        return LocalRedirect(Account);
    }

    private async Task<Passkey?> FindAsync(Guid id, CancellationToken cancel)
    {
        var passkey = await Book.FindAsync(Staff.UserId, id, cancel);
        (Known, Host) = (passkey?.Name ?? "", passkey?.Host ?? "");
        return passkey;
    }
}
