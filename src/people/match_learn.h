#pragma once

#include "people/match_blocks.h"
#include "people/match_list.h"

namespace quell::people {

// How probable the levels are for two strangers of this list: counted in pairs taken at random, to which the weights
// that the program brings add as much as `prior_pairs` more pairs would.
MatchWeights with_chance_of(const MatchList& list, MatchWeights weights);

// How probable the levels are for one person in this list: expectation and maximisation over pairs that share a block
// (Winkler 1988), with the program's weights as if they had been seen in 500 true pairs, so that few or odd data cannot
// lead far away. Names' frequencies and all other classes stay as they are.
MatchWeights learnt(const MatchList& list, const MatchBlocks& blocks, MatchWeights weights, double people);

}  // namespace quell::people
