#pragma once

#include <string>
#include <vector>

namespace quell::people {

// How well the words of a query fit the words of a name, 0 to 100: each word of the query takes its best counterpart
// (the word itself 100, its beginning 80, its sound 50), and the mean counts. 0 where a word has no counterpart, unless
// the words written as one are a word of the name ("Mary Ann" and "Maryann", 90). Order does not matter.
int name_score(const std::vector<std::string>& query_words, const std::vector<std::string>& name_words);

}  // namespace quell::people
