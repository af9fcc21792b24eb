using Storefront.Learning.Contracts;
using Storefront.Tenants.Contracts;
using Storefront.Users.Contracts;

namespace Storefront.Learning.Checks;

/// <summary><c>team</c>: somebody else has an account too.</summary>
internal sealed class MoreThanOnePerson(IStaffRegister staff) : ILessonCheck
{
    public string Kind => "team";

    public async Task<bool> IsDoneAsync(string what, Guid person, CancellationToken cancel) => await staff.CountAsync(cancel) > 1;
}

/// <summary><c>passkey</c>: whoever reads has one.</summary>
internal sealed class PasskeyThere(IPasskeys passkeys) : ILessonCheck
{
    public string Kind => "passkey";

    public Task<bool> IsDoneAsync(string what, Guid person, CancellationToken cancel) => passkeys.HasAnyAsync(person, cancel);
}
